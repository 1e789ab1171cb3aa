/**
 * What being on call costs people: hours by day, night, weekend and holiday in their own zone, how
 * often they are woken, and how long they can rest. Numbers for those who plan, not law.
 */
@NullMarked
package nightbell.oncall.load;

import org.jspecify.annotations.NullMarked;
