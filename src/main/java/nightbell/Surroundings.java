package nightbell;

import java.io.PrintStream;
import nightbell.engine.Alarm;
import nightbell.engine.Clock;
import nightbell.engine.SystemClock;
import nightbell.engine.Timers;
import nightbell.engine.steady.SteadyClock;
import nightbell.practice.PracticeTime;
import nightbell.practice.RealPracticeTime;
import nightbell.timer.QuartzTimers;

/**
 * What the service takes from its surroundings, so that a story can put a settable clock under the
 * whole of it.
 *
 * @param sweeps whether the sweep runs by itself every few seconds
 * @param console where the service greets whoever started it
 */
record Surroundings(
    Clock clock, Timers timers, PracticeTime practiceTime, boolean sweeps, PrintStream console) {

  /** Wakes messages that wait for their turn. */
  Alarm alarm() {
    return (wait, what) -> {
      var unused = practiceTime.after(wait, what);
    };
  }

  /** The machine's own. */
  static Surroundings real() {
    SteadyClock clock = new SteadyClock(new SystemClock(), System::nanoTime);
    String name = "nightbell-" + ProcessHandle.current().pid();
    QuartzTimers timers = new QuartzTimers(name, clock::machine);
    return new Surroundings(clock, timers, new RealPracticeTime(clock), true, System.out);
  }
}
