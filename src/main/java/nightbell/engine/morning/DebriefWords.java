package nightbell.engine.morning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightbell.audit.Actor;
import nightbell.audit.Entry;

/** How the record tells what people added afterwards; what stood there before is told too. */
final class DebriefWords {
  private DebriefWords() {}

  static String cause(Debrief before, Cause cause, String note) {
    String text = "Cause: " + cause.words() + quoted(note) + ".";
    Cause was = before.cause();
    return was == null ? text : text + " Before: " + was.words() + quoted(before.causeNote()) + ".";
  }

  static String worth(Debrief before, Worth worth) {
    String text =
        worth == Worth.NOISE
            ? "Noise: it was not worth paging somebody."
            : "Useful: it was worth paging somebody.";
    return before.worth() == null ? text : text + " Before: " + before.worth().wire() + ".";
  }

  static String review(String wentWell, String toImprove) {
    List<String> parts = new ArrayList<>(List.of("Review held."));
    if (!wentWell.isEmpty()) {
      parts.add("Went well: \"" + wentWell + "\".");
    }
    if (!toImprove.isEmpty()) {
      parts.add("To improve: \"" + toImprove + "\".");
    }
    return String.join(" ", parts);
  }

  static String added(String owner, FollowUp made) {
    return "Follow-up "
        + made.id()
        + ": \""
        + made.text()
        + "\", by "
        + owner
        + " until "
        + made.due()
        + ".";
  }

  /** Both for a change and for the end of one. */
  static String changed(String owner, FollowUp before, FollowUp after) {
    if (!after.isOpen()) {
      return "Follow-up "
          + after.id()
          + " is done: \""
          + after.text()
          + "\""
          + (after.outcome().isEmpty() ? "" : "; outcome: \"" + after.outcome() + "\"")
          + ".";
    }
    return added(owner, after)
        + " Before: \""
        + before.text()
        + "\", by "
        + before.owner()
        + " until "
        + before.due()
        + ".";
  }

  static Map<String, String> values(FollowUp about) {
    return Map.of(
        "followUp", about.id(),
        "owner", about.owner().value(),
        "due", about.due().toString());
  }

  /** The entry with its author; whoever wrote it down for them is told beside. */
  static Entry by(Actor actor, Author by, Entry entry) {
    Entry authored = new Entry(entry.kind(), actor, null, entry.text(), entry.data());
    return actor.equals(by.caller())
        ? authored
        : authored.with(Map.of("writtenBy", by.caller().name()));
  }

  private static String quoted(String note) {
    return note.isEmpty() ? "" : ": \"" + note + "\"";
  }
}
