/**
 * Who may see and do what. {@link nightbell.web.auth.Guard} stands before every request; what is
 * open is listed there, everything else needs the admin token or an API token as a bearer, or a
 * browser session. A session begins with the admin token, with the one-time link printed at the
 * start, or with an account, and only {@link nightbell.web.auth.Admission} begins one.
 *
 * <p>Sessions live in the database as hashes: a restart signs nobody out, and what is on the disk
 * signs nobody in.
 */
@NullMarked
package nightbell.web.auth;

import org.jspecify.annotations.NullMarked;
