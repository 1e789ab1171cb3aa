/**
 * Who can be reached and who is on call at an instant: people, sides, channels, schedules, zones
 * and daylight saving; overrides and absences go before the rotation. Pure: the instant and the
 * changes come in as values, so live paging and explain agree.
 */
@NullMarked
package nightbell.oncall;

import org.jspecify.annotations.NullMarked;
