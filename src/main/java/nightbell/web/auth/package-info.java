/**
 * Who may see and do what. There is one right so far, the administrator's: by the admin token as a
 * bearer, or by a browser session that began with that token or with the one-time link printed at
 * the start. {@link nightbell.web.auth.Guard} stands before every request; what is open is listed
 * there, everything else needs a sign-in.
 *
 * <p>Sessions live in memory: a restart signs everyone out, and nothing on disk is worth stealing.
 */
@NullMarked
package nightbell.web.auth;

import org.jspecify.annotations.NullMarked;
