/**
 * Who is on call, as people change it: overrides, absences and their import, swaps with consent,
 * links to calendars, and the load that the rota puts on people. A change is checked and written in
 * one transaction of the {@link nightbell.engine.rota.Rota}, so that two at once cannot contradict
 * each other; the engine itself sees only {@link nightbell.engine.RotaChanges}.
 */
@NullMarked
package nightbell.engine.rota;

import org.jspecify.annotations.NullMarked;
