/**
 * What an alert is: the facts a monitoring tool sent, its identity (dedup key), and how a repeat
 * merges into what is known. Pure: {@code java.*} only, no clock, no I/O.
 */
@NullMarked
package nightbell.alert;

import org.jspecify.annotations.NullMarked;
