/**
 * The people who sign in: their accounts, how they prove who they are, their browser sessions and
 * API tokens, and the links that let them choose a password. What opens something (a session, a
 * token, a link, a recovery code) is kept as its SHA-256, a password as a slow hash, so that a copy
 * of the database signs nobody in; the secret of a second step cannot be hashed and is kept as it
 * is. Who gives rights gives no more than the own.
 *
 * <p>An account changes as a whole and by its version: of two changes at once one is refused, so
 * that a code is used once and a disabled account stays so.
 */
@NullMarked
package nightbell.engine.accounts;

import org.jspecify.annotations.NullMarked;
