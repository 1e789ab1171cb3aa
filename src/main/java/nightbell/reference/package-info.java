/**
 * The API's own description, made from the code: {@link nightbell.reference.Reference} walks the
 * resource classes that are registered, so that no operation is forgotten, and reads parameters,
 * bodies and answers by reflection. The words stand beside each method in {@link
 * nightbell.reference.Described}; names that mean the same everywhere have theirs in {@code
 * words.txt} once. Examples are exchanges recorded from a running service.
 *
 * <p>Why not swagger-core: our resources read parameters and bodies by hand, so that its scanner
 * would find addresses only and everything else would need its annotations, ten lines for one of
 * ours; and it brings a dozen jars for it.
 *
 * <p>To describe a new operation: {@code @Described("What it promises.")} on the method, and its
 * request in {@code examples.http} of the tests, from which the example's answer is recorded.
 */
@NullMarked
package nightbell.reference;

import org.jspecify.annotations.NullMarked;
