package nightbell.escalation.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The virtual clock: what is to happen, in order of time, and of arrangement where that ties. */
final class Agenda {
  private final PriorityQueue<Item> items =
      new PriorityQueue<>(Comparator.comparing(Item::at).thenComparing(Item::order));
  private long count;

  private record Item(Instant at, long order, Runnable what) {}

  void add(Instant at, Runnable what) {
    items.add(new Item(at, count++, what));
  }

  /** When the next thing happens, or null if nothing does. */
  @Nullable Instant next() {
    Item item = items.peek();
    return item == null ? null : item.at();
  }

  /** Lets the next thing happen. */
  void happen() {
    items.remove().what().run();
  }
}
