package nightbell.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How turns go round among people who join and leave. A turn goes to the next in the order, after
 * whoever had the turn before, who is a member when it begins: so nobody's turns are doubled when
 * others come or go. Who leaves within a turn leaves the rest of it to the next in the order.
 */
record Round(List<Member> order, Turns turns) {

  /** Members at an instant, in the order, begun with whose turn it is. */
  List<PersonId> at(long turn, Instant at) {
    List<PersonId> people = new ArrayList<>(order.size());
    int first = order.isEmpty() ? 0 : holder(turn);
    for (int i = 0; i < order.size(); i++) {
      Member member = order.get((first + i) % order.size());
      if (member.isThere(at, turns.zone())) {
        people.add(member.person());
      }
    }
    return people;
  }

  /** The instants at which members come and go. */
  NavigableSet<Instant> changes() {
    NavigableSet<Instant> changes = new TreeSet<>();
    for (Member member : order) {
      if (!member.dateless()) {
        changes.add(member.joins(turns.zone()));
        changes.add(member.leaves(turns.zone()));
      }
    }
    changes.remove(Instant.MIN);
    changes.remove(Instant.MAX);
    return changes;
  }

  /** Whether nobody ever comes or goes. */
  boolean dateless() {
    for (Member member : order) {
      if (!member.dateless()) {
        return false;
      }
    }
    return true;
  }

  /** Whose turn it is, as a place in the order. */
  private int holder(long turn) {
    if (dateless()) {
      return Math.floorMod(turn, order.size());
    }
    int last = order.size() - 1;
    long begun = 0;
    for (Instant change : changes()) {
      long next = Math.min(firstFrom(change), turn + 1);
      last = pass(last, begun, next);
      begun = Math.max(begun, next);
    }
    return pass(last, begun, turn + 1);
  }

  /** Hands the turns {@code [from, to)}, in which the members stay the same, round from here. */
  private int pass(int last, long from, long to) {
    if (from >= to) {
      return last;
    }
    Instant at = turns.begin(from);
    List<Integer> there = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).isThere(at, turns.zone())) {
        before += i <= last ? 1 : 0;
        there.add(i);
      }
    }
    return there.isEmpty()
        ? last
        : there.get(Math.floorMod(before + (to - from - 1), there.size()));
  }

  /** The first turn that begins at this instant or later. */
  private long firstFrom(Instant at) {
    Turns.Turn turn = turns.at(at);
    return turn.number() < 0 ? 0 : turn.from().equals(at) ? turn.number() : turn.number() + 1;
  }
}
