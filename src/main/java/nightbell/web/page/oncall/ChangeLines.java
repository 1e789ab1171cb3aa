package nightbell.web.page.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nightbell.access.Role;
import nightbell.engine.rota.Kept;
import nightbell.engine.rota.Swap;
import nightbell.matrix.Matrix;
import nightbell.oncall.Away;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleOverride;
import nightbell.web.page.Sight;
import nightbell.web.page.Times;
import nightbell.web.page.oncall.ChangeLine.Act;
import org.jspecify.annotations.Nullable;

/** What was changed for one client and is not over, in words. */
final class ChangeLines {
  private final OnCallDesk desk;
  private final Sight sight;
  private final Matrix matrix;
  private final Times times;
  private final Instant now;
  private final boolean manages;

  ChangeLines(OnCallDesk desk, Sight sight, Matrix matrix) {
    this.desk = desk;
    this.sight = sight;
    this.matrix = matrix;
    this.times = new Times(matrix.client().zone());
    this.now = desk.clock().now();
    this.manages = sight.may(Role.MANAGER, matrix);
  }

  List<ChangeLine> overrides() {
    return desk.rota().overrides().stream()
        .filter(kept -> counts(kept) && kept.change().to().isAfter(now))
        .filter(kept -> matrix.schedules().containsKey(kept.change().schedule()))
        .map(this::override)
        .toList();
  }

  List<ChangeLine> absences() {
    return desk.rota().absences().stream()
        .filter(kept -> counts(kept) && kept.change().to().isAfter(now))
        .filter(kept -> matrix.people().containsKey(kept.change().person()))
        .map(this::away)
        .toList();
  }

  List<ChangeLine> swaps() {
    return desk.swaps().list().stream()
        .filter(swap -> swap.client() == null || swap.client().equals(matrix.client().id()))
        .filter(swap -> matrix.schedules().containsKey(swap.schedule()))
        .filter(swap -> swap.endedAt() == null && lasts(swap))
        .map(this::swap)
        .toList();
  }

  private boolean counts(Kept<?> kept) {
    return kept.endedAt() == null && kept.isFor(matrix.client().id());
  }

  private boolean lasts(Swap swap) {
    return swap.a().to().isAfter(now) || swap.b().to().isAfter(now);
  }

  private ChangeLine override(Kept<ScheduleOverride> kept) {
    ScheduleOverride one = kept.change();
    boolean half = desk.rota().swapOf(one.id()).isPresent();
    boolean ends = !half && manages && (kept.client() != null || seesAll());
    String whom = one.replaces() == null ? "" : " for " + name(one.replaces());
    String what =
        one.person() == null
            ? "%s: %s is taken off".formatted(one.schedule(), name(one.replaces()))
            : "%s: %s stands in%s".formatted(one.schedule(), name(one.person()), whom);
    return new ChangeLine(
        one.id(),
        what,
        span(one.from(), one.to()),
        "“%s”, %s".formatted(one.reason(), one.by()),
        half ? "half of a swap" : "",
        ends ? List.of(act("overrides", one.id(), "end", "End", "")) : List.of());
  }

  private ChangeLine away(Kept<Away> kept) {
    Away one = kept.change();
    boolean may = isCaller(one.person()) || (manages && (kept.client() != null || seesAll()));
    return new ChangeLine(
        one.id(),
        name(one.person()) + " is away",
        span(one.from(), one.to()),
        "“%s”, %s".formatted(one.reason(), one.by()),
        one.source() == null ? "" : "from a calendar",
        may ? List.of(act("away", one.id(), "end", "End", "")) : List.of());
  }

  private ChangeLine swap(Swap swap) {
    List<Act> acts = new ArrayList<>();
    Swap.State state = swap.state(now);
    if (state == Swap.State.PROPOSED) {
      consent(swap, swap.a(), acts);
      consent(swap, swap.b(), acts);
    }
    if (swap.isOf(new PersonId(sight.caller().actor().name())) || manages) {
      String label = state == Swap.State.AGREED ? "End" : "Decline";
      acts.add(act("swaps", swap.id(), "end", label, ""));
    }
    return new ChangeLine(
        swap.id(),
        "%s: %s and %s swap"
            .formatted(swap.schedule(), name(swap.a().person()), name(swap.b().person())),
        span(swap.a().from(), swap.a().to()) + " against " + span(swap.b().from(), swap.b().to()),
        "“%s”, %s".formatted(swap.reason(), swap.by()),
        state.name().toLowerCase(Locale.ROOT),
        acts);
  }

  private void consent(Swap swap, Swap.Half half, List<Act> acts) {
    if (half.consentedAt() == null && (manages || isCaller(half.person()))) {
      String label = name(half.person()) + " agrees";
      acts.add(act("swaps", swap.id(), "consent", label, half.person().value()));
    }
  }

  private static Act act(String kind, String id, String what, String label, String person) {
    return new Act("/oncall/%s/%s/%s".formatted(kind, id, what), label, person);
  }

  private boolean isCaller(PersonId person) {
    return sight.caller().actor().name().equals(person.value());
  }

  private boolean seesAll() {
    return sight.caller().rights().seesAll();
  }

  private String name(@Nullable PersonId id) {
    Person person = id == null ? null : matrix.people().get(id);
    return person == null ? String.valueOf(id) : person.name();
  }

  private String span(Instant from, Instant to) {
    return times.minute(from) + " to " + times.minute(to);
  }
}
