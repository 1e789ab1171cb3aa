/**
 * Quartz: arms, re-arms and cancels wake-ups. A wake-up is an alarm clock only; the incident row's
 * {@code next_at} is the truth.
 */
@NullMarked
package nightbell.timer;

import org.jspecify.annotations.NullMarked;
