/**
 * Takes events in, decides with the pure core, commits, then acts. It owns the ports (interfaces)
 * that adapters implement: {@link nightbell.engine.Store}, {@link nightbell.engine.Timers}, {@link
 * nightbell.engine.Sender}, {@link nightbell.engine.Clock}, and for those who look on or set up
 * {@link nightbell.engine.Records} and {@link nightbell.engine.Register}.
 */
@NullMarked
package nightbell.engine;

import org.jspecify.annotations.NullMarked;
