/** Who may see and do what: the admin token and the browser session. */
@NullMarked
package nightbell.web.auth;

import org.jspecify.annotations.NullMarked;
