/**
 * HTML pages, rendered on the server: the incidents, one incident, what a mail's link shows, and
 * the sign-in form; the matrix has its pages in a package below. One script keeps the first two up
 * to date; without it they work all the same. Templates take words only and declare their output as
 * HTML themselves, so that every value is escaped whatever the renderer's settings; no page has an
 * inline script or style.
 */
@NullMarked
package nightbell.web.page;

import org.jspecify.annotations.NullMarked;
