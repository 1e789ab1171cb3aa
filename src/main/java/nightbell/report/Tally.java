package nightbell.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;

/** Counts responses. Those of one incident must come one after the other. Not thread-safe. */
final class Tally {
  private final List<Duration> acknowledge = new ArrayList<>();
  private final List<Duration> resolve = new ArrayList<>();
  private final Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
  private @Nullable IncidentNumber last;
  private @Nullable Measure measure;
  private int incidents;
  private int responses;
  private int acknowledged;
  private int resolved;
  private int byThemselves;
  private int silenced;
  private int within;
  private int breaches;
  private int escalated;
  private int unanswered;
  private int pages;
  private int wakeUps;
  private int flaps;
  private int gaps;

  void add(Measured measured) {
    Response response = measured.response();
    responses++;
    incidents += response.incident().equals(last) ? 0 : 1;
    last = response.incident();
    if (response.ending() == Ending.ACKNOWLEDGED) {
      acknowledged++;
      time(acknowledge, measured.acknowledge(), measured.measure());
    }
    if (response.resolvedAt() != null) {
      resolved++;
      time(resolve, measured.resolve(), measured.measure());
    }
    byThemselves += response.ending() == Ending.BY_ITSELF ? 1 : 0;
    silenced += response.ending() == Ending.SILENCED ? 1 : 0;
    within += response.isMet() ? 1 : 0;
    breaches += response.isMissed() ? 1 : 0;
    response.causes().forEach(cause -> causes.merge(cause, 1, Integer::sum));
    escalated += response.escalated() ? 1 : 0;
    unanswered += response.unanswered() ? 1 : 0;
    flaps += response.again() ? 1 : 0;
    gaps += response.gaps().size();
  }

  void paged(boolean woken) {
    pages++;
    wakeUps += woken ? 1 : 0;
  }

  private void time(List<Duration> times, @Nullable Duration time, Measure on) {
    if (time != null) {
      times.add(time);
      measure = Measure.with(measure, on);
    }
  }

  Figures figures() {
    return new Figures(
        incidents,
        responses,
        acknowledged,
        resolved,
        byThemselves,
        silenced,
        measure,
        Times.of(acknowledge),
        Times.of(resolve),
        new Target(within + breaches, within),
        breaches,
        new EnumMap<>(causes),
        escalated,
        unanswered,
        pages,
        wakeUps,
        flaps,
        gaps);
  }
}
