package nightbell.oncall.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** When somebody was woken: once for each problem and night, however many pages that took. */
public final class WakeUps {
  private WakeUps() {}

  /** A page that somebody got about a problem. */
  public record Call(Object problem, Instant at) {}

  private record Woken(Object problem, LocalDate night) {}

  /** The first of the pages of each problem and night, in order of time. */
  public static List<Instant> of(List<Call> calls, ZoneId zone) {
    Set<Woken> seen = new HashSet<>();
    List<Instant> found = new ArrayList<>();
    for (Call call : calls.stream().sorted(Comparator.comparing(Call::at)).toList()) {
      if (Hours.isNight(call.at(), zone)
          && seen.add(new Woken(call.problem(), Hours.night(call.at(), zone)))) {
        found.add(call.at());
      }
    }
    return found;
  }
}
