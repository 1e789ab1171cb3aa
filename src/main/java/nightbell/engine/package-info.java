/**
 * Takes events in, decides with the pure core, commits, then acts. It owns the ports (interfaces)
 * that adapters implement: {@link nightbell.engine.Store}, {@link nightbell.engine.Timers}, {@link
 * nightbell.engine.Sender}, {@link nightbell.engine.Clock}, and for those who look on or set up
 * {@link nightbell.engine.Records} and {@link nightbell.engine.Register}. Small things that go on
 * beside incidents are {@link nightbell.engine.Chore}s: {@link nightbell.engine.Notices} mails
 * people by way of the {@link nightbell.engine.Outbox}.
 */
@NullMarked
package nightbell.engine;

import org.jspecify.annotations.NullMarked;
