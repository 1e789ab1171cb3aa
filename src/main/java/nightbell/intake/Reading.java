package nightbell.intake;

import java.util.ArrayList;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.engine.Intake.Fault;

/** What a format makes of a body. */
public sealed interface Reading {
  /** The body was understood: its items in order, at least one. */
  record Items(List<Item> items) implements Reading {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** The body is not what the format expects; never empty. */
  record Unreadable(List<Fault> faults) implements Reading {
    public Unreadable {
      faults = List.copyOf(faults);
    }
  }

  /** One thing that a body tells. */
  sealed interface Item {}

  /** An alert. */
  record Told(Alert alert) implements Item {}

  /** Something that is no alert, such as a tool's test message; answered but not kept. */
  record Ignored(String why) implements Item {}

  /** A body with one fault. */
  static Reading unreadable(String where, String what) {
    return new Unreadable(List.of(new Fault(where, what)));
  }

  /** One alert. */
  static Reading told(Alert alert) {
    return new Items(List.of(new Told(alert)));
  }

  /** Nothing to page anyone for. */
  static Reading ignored(String why) {
    return new Items(List.of(new Ignored(why)));
  }

  /** All of these together: everything they hold, or what is wrong with those unreadable. */
  static Reading all(List<Reading> readings) {
    List<Item> items = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading instanceof Items read) {
        items.addAll(read.items);
      } else if (reading instanceof Unreadable unreadable) {
        faults.addAll(unreadable.faults);
      }
    }
    return faults.isEmpty() ? new Items(items) : new Unreadable(faults);
  }
}
