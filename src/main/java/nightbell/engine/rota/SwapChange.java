package nightbell.engine.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Matrices;
import nightbell.engine.rota.RotaAnswer.Added;
import nightbell.engine.rota.RotaAnswer.Contradicts;
import nightbell.engine.rota.RotaAnswer.Fault;
import nightbell.engine.rota.SwapAnswer.Known;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleOverride;

/** One transaction in the life of a swap. */
final class SwapChange {
  private final LiveRota rota;
  private final Rota.Session session;
  private final Matrices matrices;
  private final Actor by;
  private final Instant now;
  private final List<Supplier<List<String>>> warnings = new ArrayList<>();

  SwapChange(LiveRota rota, Matrices matrices, Rota.Session session, Actor by) {
    this.rota = rota;
    this.matrices = matrices;
    this.session = session;
    this.by = by;
    this.now = rota.now();
  }

  /** What the overrides that were made leave empty; to be asked after the commit. */
  List<String> warnings() {
    return warnings.stream().flatMap(one -> one.get().stream()).distinct().toList();
  }

  SwapAnswer propose(SwapWish wish, Meant meant) {
    Stream.of(wish.standInForA(), wish.standInForB())
        .map(one -> new Contradiction(session, one, meant.matrices()))
        .flatMap(one -> one.<ScheduleOverride>find(meant.client()).stream())
        .findFirst()
        .ifPresent(SwapChange::refuse);
    Swap swap =
        new Swap(
            "s" + session.nextNumber(),
            meant.client(),
            wish.schedule(),
            wish.a().half(),
            wish.b().half(),
            by.name(),
            now,
            wish.reason(),
            null,
            null);
    PersonId proposer = wish.proposer();
    Swap first = proposer == null ? swap : swap.consented(proposer, now);
    session.insert(first);
    append(Kind.SWAP_PROPOSED, first, "proposed" + (proposer == null ? "" : " by " + proposer));
    return new Known(first, List.of());
  }

  SwapAnswer consent(String id, PersonId person) {
    return known(
        id,
        swap -> {
          if (!swap.isOf(person)) {
            String both = swap.a().person() + " or " + swap.b().person();
            return new SwapAnswer.Wrong(List.of(new Fault("person", both + " is required")));
          }
          return switch (swap.state(now)) {
            case AGREED -> new Known(swap, List.of());
            case ENDED -> new SwapAnswer.Refused(id, "Swap " + id + " was ended.");
            case LAPSED ->
                new SwapAnswer.Refused(
                    id, "Swap " + id + " has lapsed: its first shift has begun.");
            case PROPOSED -> consented(swap, person);
          };
        });
  }

  private SwapAnswer consented(Swap swap, PersonId person) {
    Swap next = swap.consented(person, now);
    if (!next.equals(swap)) {
      append(Kind.SWAP_CONSENTED, next, "consented to by " + person);
    }
    return kept(next.isConsented() ? made(next) : next);
  }

  SwapAnswer end(String id) {
    return known(
        id,
        swap ->
            switch (swap.state(now)) {
              case ENDED, LAPSED -> new Known(swap, List.of());
              case PROPOSED, AGREED -> {
                Stream.of(swap.a(), swap.b()).forEach(this::endOverride);
                append(Kind.SWAP_ENDED, swap, "ended");
                yield kept(swap.ended(now, by.name()));
              }
            });
  }

  private void endOverride(Swap.Half half) {
    if (half.override() != null) {
      session
          .overrides()
          .find(half.override())
          .ifPresent(kept -> rota.end(session, RotaSort.OVERRIDE, kept, by));
    }
  }

  private SwapAnswer known(String id, Function<Swap, SwapAnswer> then) {
    return session.swap(id).map(then).orElseGet(SwapAnswer.Unknown::new);
  }

  private SwapAnswer kept(Swap swap) {
    session.update(swap);
    return new Known(swap, List.of());
  }

  private Swap made(Swap swap) {
    SwapWish wish = SwapWish.of(swap);
    String first = standIn(wish.standInForA()).id();
    return swap.made(first, standIn(wish.standInForB()).id());
  }

  private ScheduleOverride standIn(RotaWish wish) {
    RotaCheck check = rota.check(wish);
    if (!check.faults().isEmpty()) {
      throw new Against(new SwapAnswer.Wrong(check.faults()));
    }
    RotaAnswer<ScheduleOverride> answer = rota.add(session, RotaSort.OVERRIDE, check, by);
    if (answer instanceof Contradicts<ScheduleOverride> other) {
      refuse(other);
    }
    ScheduleOverride made = ((Added<ScheduleOverride>) answer).kept().change();
    warnings.add(() -> rota.warnings(RotaSort.OVERRIDE, check, made, matrices));
    return made;
  }

  private static void refuse(Contradicts<?> other) {
    throw new Against(new SwapAnswer.Refused(other.other(), other.why()));
  }

  private void append(Kind kind, Swap swap, String what) {
    String text =
        "Swap %s on schedule %s: %s from %s to %s with %s from %s to %s, %s, because: %s"
            .formatted(
                swap.id(),
                swap.schedule(),
                swap.a().person(),
                swap.a().from(),
                swap.a().to(),
                swap.b().person(),
                swap.b().from(),
                swap.b().to(),
                what,
                swap.reason());
    Map<String, String> values =
        Map.of("swap", swap.id(), "schedule", swap.schedule().value(), "reason", swap.reason());
    session.append(now, swap.client(), new Entry(kind, by, null, text, values));
  }

  /** Ends a transaction that must leave nothing. */
  static final class Against extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient SwapAnswer answer;

    Against(SwapAnswer answer) {
      super(null, null, false, false);
      this.answer = answer;
    }
  }
}
