package nightbell.oncall;

import java.time.LocalDate;

/** A list of holidays, as far as a schedule is concerned. Pure and thread-safe. */
@FunctionalInterface
public interface DaysOff {
  /** Whether this day is one of them. */
  boolean has(LocalDate day);
}
