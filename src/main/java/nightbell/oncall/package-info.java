/**
 * Who can be reached and who is on call at an instant: people, sides, channels, schedules, zones
 * and daylight saving. Pure: the instant comes in as a value, so live paging and explain agree.
 */
@NullMarked
package nightbell.oncall;

import org.jspecify.annotations.NullMarked;
