package nightbell.audit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Holds a trail against its own links and against seals, one event after the other and without
 * keeping any: a trail of any length is proven in steady memory. It goes on after the first bad
 * place, so that the count is of all. An event whose words were removed is held to its place by its
 * hashes, and must be accounted for by a later event that stands. Not thread-safe.
 */
public final class Proof {
  private final Deque<Seal> seals;
  private final int sealed;
  private final Numbers removed = new Numbers();
  private final Numbers accounted = new Numbers();
  private long events;
  private long gone;
  private long last;
  private String head = Chain.START;
  private Verdict.@Nullable Bad bad;

  /**
   * Begins a proof.
   *
   * @param seals what is remembered of the trail, wherever it is kept, in any order
   */
  public Proof(Collection<Seal> seals) {
    this.seals =
        new ArrayDeque<>(seals.stream().sorted(Comparator.comparingLong(Seal::event)).toList());
    sealed = seals.size();
    hold(0);
  }

  /** Takes the next event of the trail, in order of their numbers. */
  public void take(Chained next) {
    long seq = next.event().seq();
    events++;
    if (seq != last + 1) {
      wrong(last + 1, seq > last + 1 ? missing(last + 1, seq - 1) : "It is there twice.");
      forget(seq);
    }
    check(next, seq);
    last = seq;
    head = next.link() == null ? Chain.START : next.link();
    hold(seq);
  }

  /** Tells that what should remember the trail does not: it was damaged or taken away. */
  public void distrust(String why) {
    wrong(last, why);
  }

  /** What it all came to. */
  public Verdict verdict() {
    Seal beyond = seals.peekLast();
    if (beyond != null) {
      wrong(
          last + 1,
          "The trail ends at event "
              + last
              + ", but a seal vouches for event "
              + beyond.event()
              + ": its end was cut off, or an older copy was put in its place.");
    }
    OptionalLong unaccounted = removed.firstNotIn(accounted);
    if (unaccounted.isPresent() && (bad == null || bad.event() > unaccounted.getAsLong())) {
      bad = new Verdict.Bad(unaccounted.getAsLong(), "Its words are gone, and no event says why.");
    }
    return new Verdict(events, gone, sealed, head, bad);
  }

  private void check(Chained next, long seq) {
    String salt = next.salt();
    if (next.content() == null || next.link() == null) {
      wrong(seq, "It has no hashes: it was not written by Nightbell.");
    } else if (salt != null && !Chain.content(salt, next.event()).equals(next.content())) {
      wrong(seq, "What it tells is not what was written: it was changed.");
    } else if (!Chain.link(head, seq, next.content()).equals(next.link())) {
      wrong(seq, "It does not follow from the event before it.");
    } else if (salt == null && !Removal.isBare(next.event())) {
      wrong(seq, "Its salt is gone, so nothing vouches for the words that it has.");
    } else if (salt == null) {
      gone++;
      removed.add(seq);
    } else {
      account(next.event());
    }
  }

  /** Only what came before can have been removed. */
  private void account(Written event) {
    if (Removal.accounts(event.kind())) {
      accounted.add(Removal.numbers(event, event.seq() - 1));
    }
  }

  private void hold(long seq) {
    while (!seals.isEmpty() && seals.peekFirst().event() == seq) {
      Seal seal = seals.removeFirst();
      if (!seal.head().equals(head)) {
        wrong(seq, "A seal remembers another trail: events were rewritten up to here.");
      }
    }
  }

  /** Seals of events that are not there cannot be held against anything. */
  private void forget(long seq) {
    while (!seals.isEmpty() && seals.peekFirst().event() < seq) {
      seals.removeFirst();
    }
  }

  private void wrong(long event, String why) {
    if (bad == null) {
      bad = new Verdict.Bad(event, why);
    }
  }

  private static String missing(long from, long to) {
    return from == to ? "It is missing." : "Events " + from + " to " + to + " are missing.";
  }
}
