/**
 * The API's description as it is read: {@code /openapi.json} for programs and {@code /docs} for
 * people, both from {@link nightbell.reference.Reference}, both open to everybody, and both without
 * anything from elsewhere. The page needs no script.
 */
@NullMarked
package nightbell.web.docs;

import org.jspecify.annotations.NullMarked;
