package nightbell.engine.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.engine.rota.RotaAnswer.Added;
import nightbell.engine.rota.RotaAnswer.Contradicts;
import nightbell.engine.rota.RotaAnswer.Fault;
import nightbell.matrix.Matrix;
import nightbell.oncall.Away;
import nightbell.oncall.Changes;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Takes a calendar of absences over, in one transaction: what is new is added, what changed takes
 * the place of what was, and the same calendar again changes nothing. What contradicts is told and
 * left out.
 */
public final class AwayImport {
  /** Stands in a source between the event and which time of it. */
  public static final char PLACE = '\n';

  /** A day that no absence reaches. */
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private static final int MOST_WARNINGS = 50;
  private final LiveRota rota;
  private final Wish wish;
  private final Actor by;
  private final Meant meant;
  private final List<Kept<Away>> added = new ArrayList<>();
  private final List<Kept<Away>> ended = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();
  private int same;

  private AwayImport(LiveRota rota, Wish wish, Meant meant, Actor by) {
    this.rota = rota;
    this.wish = wish;
    this.meant = meant;
    this.by = by;
  }

  /** Does it, or with {@code wish.tried} only tells what would be done. */
  public static Result run(LiveRota rota, Meant meant, Wish wish, Actor by) {
    try {
      return rota.change(session -> new AwayImport(rota, wish, meant, by).take(session));
    } catch (Tried tried) {
      return tried.result;
    }
  }

  private Result take(Rota.Session session) {
    Map<String, Kept<Away>> known = known(session);
    Map<String, PlannedAway> given = new LinkedHashMap<>();
    wish.planned().forEach(one -> given.put(one.source(), one));
    known.forEach((source, kept) -> endOutdated(session, source, kept, given));
    for (PlannedAway planned : given.values()) {
      Kept<Away> old = known.get(planned.source());
      if (old != null && isSame(old.change(), planned)) {
        same++;
      } else {
        add(session, planned);
      }
    }
    Result result = new Result(added, same, ended, refused, warnings());
    if (wish.tried()) {
      throw new Tried(result);
    }
    return result;
  }

  private Map<String, Kept<Away>> known(Rota.Session session) {
    Map<String, Kept<Away>> known = new LinkedHashMap<>();
    for (Kept<Away> kept : session.absences().live(rota.now(), NEVER)) {
      String source = kept.change().source();
      boolean own = kept.change().person().equals(wish.person()) && kept.isFor(meant.client());
      if (source != null && own) {
        known.put(source, kept);
      }
    }
    return known;
  }

  private void endOutdated(
      Rota.Session session, String source, Kept<Away> kept, Map<String, PlannedAway> given) {
    PlannedAway now = given.get(source);
    boolean gone = now == null && (wish.endGone() || wish.events().contains(event(source)));
    boolean changed = now != null && !isSame(kept.change(), now);
    if (gone || changed) {
      rota.end(session, RotaSort.AWAY, kept, by);
      ended.add(kept);
    }
  }

  private void add(Rota.Session session, PlannedAway planned) {
    RotaCheck check =
        rota.check(
            new RotaWish(
                wish.client(),
                null,
                wish.person(),
                null,
                planned.from(),
                planned.to(),
                planned.reason(),
                planned.source()));
    if (!check.faults().isEmpty()) {
      Fault first = check.faults().get(0);
      refused.add(new Refusal(planned, null, first.where() + ": " + first.what()));
      return;
    }
    RotaAnswer<Away> answer = rota.add(session, RotaSort.AWAY, check, by);
    if (answer instanceof Added<Away> made) {
      added.add(made.kept());
    } else if (answer instanceof Contradicts<Away> other) {
      refused.add(new Refusal(planned, other.other(), other.why()));
    }
  }

  private static boolean isSame(Away away, PlannedAway planned) {
    return away.from().equals(planned.from())
        && away.to().equals(planned.to())
        && away.reason().equals(planned.reason());
  }

  /** The event of a source, without which time of it. */
  private static String event(String source) {
    int at = source.lastIndexOf(PLACE);
    return at < 0 ? source : source.substring(0, at);
  }

  private List<String> warnings() {
    Set<String> warnings = new LinkedHashSet<>();
    for (Matrix matrix : meant.matrices()) {
      Changes now = rota.of(matrix.client().id());
      Set<Away> absences = new LinkedHashSet<>(now.absences());
      ended.forEach(kept -> absences.remove(kept.change()));
      added.forEach(kept -> absences.add(kept.change()));
      Changes after = new Changes(now.overrides(), List.copyOf(absences));
      for (Kept<Away> kept : added) {
        Away away = kept.change();
        warnings.addAll(new RotaWarnings(matrix, after, away.from(), away.to()).of(away));
      }
    }
    return warnings.stream().limit(MOST_WARNINGS).toList();
  }

  /**
   * What to take over.
   *
   * @param events the calendar's events, of which whatever is not planned any more is ended
   * @param endGone whether to end also what was read from events that are gone
   * @param tried only tell
   */
  public record Wish(
      @Nullable ClientId client,
      PersonId person,
      List<PlannedAway> planned,
      Set<String> events,
      boolean endGone,
      boolean tried) {}

  /** What was done. */
  public record Result(
      List<Kept<Away>> added,
      int same,
      List<Kept<Away>> ended,
      List<Refusal> refused,
      List<String> warnings) {}

  /**
   * What was left out.
   *
   * @param other the record that it contradicts, or null
   */
  public record Refusal(PlannedAway planned, @Nullable String other, String why) {}

  /** Carries the result out of a transaction that must leave nothing. */
  private static final class Tried extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Result result;

    Tried(Result result) {
      super(null, null, false, false);
      this.result = result;
    }
  }
}
