package badhouse.ops;

import java.time.LocalDate;

/** Breaks a rule: only the system clock reads the time. */
public final class ReadsTime {
  private ReadsTime() {}

  static LocalDate today(java.time.ZoneId zone) {
    return LocalDate.now(zone);
  }
}
