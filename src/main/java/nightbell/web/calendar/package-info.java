/**
 * Calendars: the text of iCalendar (RFC 5545), and nothing of HTTP. Duties are written here by
 * hand, since a feed needs a dozen properties and every one of them right; what people bring from
 * their own calendars is read by a library, since that can be anything.
 */
@NullMarked
package nightbell.web.calendar;

import org.jspecify.annotations.NullMarked;
