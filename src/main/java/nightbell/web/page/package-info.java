/** HTML pages, rendered on the server. */
@NullMarked
package nightbell.web.page;

import org.jspecify.annotations.NullMarked;
