/**
 * Who is on call, as a page: the calendar and the same as a list, what was changed and forms to
 * change it, what it costs people, who cannot be reached, and links for calendar programs. Forms do
 * what the API does, by the same engine; times in them are the client's.
 */
@NullMarked
package nightbell.web.page.oncall;

import org.jspecify.annotations.NullMarked;
