/**
 * Who can be reached and who is on call at an instant: people, sides, channels, schedules, zones
 * and daylight saving; overrides and absences go before the rotation. A {@code Schedule} is layers,
 * the highest that counts has the duty; {@code Layer} says of one instant who has its turn and for
 * how long that stays so, and {@code Shifts} puts such pieces together. Pure: the instant and the
 * changes come in as values, so live paging and explain agree.
 */
@NullMarked
package nightbell.oncall;

import org.jspecify.annotations.NullMarked;
