/**
 * Nights on a virtual clock: the machine that pages live is driven by made-up or recorded alerts
 * and by people with habits, and everything it must never do is checked as it goes. Pure: the same
 * matrix, alerts, habits and seed give the same nights on every machine. Chance comes from the seed
 * alone, for each page by its id, so that a change of the matrix changes only what it touches.
 */
@NullMarked
package nightbell.escalation.simulation;

import org.jspecify.annotations.NullMarked;
