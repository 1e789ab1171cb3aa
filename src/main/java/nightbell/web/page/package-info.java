/**
 * HTML pages, rendered on the server: open incidents, one incident, and what a mail's link shows.
 * Templates take words only and declare their output as HTML themselves, so that every value is
 * escaped whatever the renderer's settings; no page has an inline script or style.
 */
@NullMarked
package nightbell.web.page;

import org.jspecify.annotations.NullMarked;
