package nightbell.audit.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident stood after some of its events, as far as it matters to who is paged. Reads
 * them one after the other; {@link #epoch} grows whenever another answer begins.
 */
final class Stand {
  private final PageBook pages = new PageBook();
  private final List<String> remarks = new ArrayList<>();
  private final List<Long> remarked = new ArrayList<>();
  private @Nullable TrailEvent opened;
  private @Nullable TrailEvent held;
  private @Nullable TrailEvent silenced;
  private @Nullable TrailEvent handed;
  private @Nullable TrailEvent taken;
  private @Nullable TrailEvent snoozed;
  private @Nullable TrailEvent over;
  private @Nullable TrailEvent planned;
  private @Nullable Instant dueAt;
  private String due = "";
  private String row = "";
  private long stepSeq;
  private int epoch;

  /** Reads the next event. */
  void read(TrailEvent event) {
    Entry entry = event.entry();
    Reason before = reason();
    pages.read(event);
    turn(event);
    plan(event);
    boolean asked = entry.kind() == Kind.PAGE_QUEUED && isAsking(entry);
    if (asked || before != reason()) {
      epoch++;
    }
  }

  private void turn(TrailEvent event) {
    Entry entry = event.entry();
    switch (entry.kind()) {
      case OPENED -> opened = event;
      case RULED -> {
        ring();
        handed = null;
        over = null;
        row = entry.data().getOrDefault("row", "");
      }
      case HELD -> held = event;
      case SILENCED -> {
        silenced = event;
        handed = null;
        taken = null;
      }
      case SILENCE_OVER -> silenced = null;
      case HANDED_OVER -> {
        held = null;
        silenced = null;
        handed = event;
      }
      case HAND_OVER_ACCEPTED, HAND_OVER_RETURNED -> handed = null;
      case ACKNOWLEDGED -> take(event);
      case SNOOZED -> snoozed = event;
      case ESCALATED, PATH_RESTARTED, PATH_STARTED, STEP_STARTED -> ring();
      case PAGE_QUEUED -> {
        if ("page".equals(entry.data().get("kind"))) {
          ring();
        }
      }
      case RESOLVED -> {
        over = event;
        handed = null;
      }
      default -> {
        // Changes nothing about who is paged.
      }
    }
    step(event);
  }

  private void step(TrailEvent event) {
    Kind kind = event.entry().kind();
    if (kind == Kind.STEP_STARTED || kind == Kind.UNANSWERED) {
      remarks.clear();
      remarked.clear();
      stepSeq = event.seq();
    }
    if (kind == Kind.NOBODY_ON_CALL || kind == Kind.NOT_REACHABLE || kind == Kind.HURRIED) {
      remarks.add(event.entry().text());
      remarked.add(event.seq());
    }
  }

  /** A path rings: whatever kept it quiet does so no more, but for an offer's giver. */
  private void ring() {
    held = null;
    silenced = null;
    if (handed == null) {
      taken = null;
      snoozed = null;
    }
  }

  private void take(TrailEvent event) {
    held = null;
    silenced = null;
    taken = event;
    snoozed = null;
  }

  private void plan(TrailEvent event) {
    Map<String, String> data = event.entry().data();
    String at = data.get("next");
    if (at != null) {
      try {
        dueAt = Instant.parse(at);
        due = data.getOrDefault("then", "");
        planned = event;
      } catch (DateTimeException e) {
        dueAt = null;
      }
    }
  }

  private static boolean isAsking(Entry entry) {
    String kind = entry.data().getOrDefault("kind", "");
    return kind.equals("page") || kind.equals("breach") || kind.equals("still_yours");
  }

  /** Why nobody is paged just now, by state alone. */
  Reason reason() {
    if (opened == null) {
      return Reason.NOT_OPEN;
    }
    if (over != null) {
      return Reason.OVER;
    }
    if (silenced != null) {
      return Reason.SILENCED;
    }
    if (held != null) {
      return Reason.HELD;
    }
    if (handed == null && taken != null) {
      return snoozed == null ? Reason.ACKNOWLEDGED : Reason.SNOOZED;
    }
    return leaving().isEmpty() ? Reason.WAITING : Reason.LEAVING;
  }

  /** The event that put it into this state, or null where it only waits. */
  @Nullable TrailEvent cause() {
    return switch (reason()) {
      case OVER -> over;
      case SILENCED -> silenced;
      case HELD -> held;
      case ACKNOWLEDGED -> taken;
      case SNOOZED -> snoozed;
      case NOT_OPEN, LEAVING, WAITING, STOPPED, LATE -> null;
    };
  }

  /** Whether what comes next is due at an instant that nothing moves without a word. */
  boolean isPlanned() {
    return switch (reason()) {
      case WAITING, HELD, SILENCED, SNOOZED -> dueAt != null;
      case NOT_OPEN, LEAVING, ACKNOWLEDGED, STOPPED, LATE, OVER -> false;
    };
  }

  /** When what comes next is due; to be asked only where {@link #isPlanned}. */
  Instant dueAt() {
    return dueAt == null ? Instant.MAX : dueAt;
  }

  String due() {
    return due;
  }

  /** The entry that says what comes next. */
  @Nullable TrailEvent planned() {
    return planned;
  }

  @Nullable TrailEvent handed() {
    return handed;
  }

  String row() {
    return row;
  }

  int epoch() {
    return epoch;
  }

  /** What else was said since the present step began. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }

  List<Long> remarked() {
    return List.copyOf(remarked);
  }

  /** The pages that ask for an answer: those of the present step, or else the last ones. */
  List<Told> asked() {
    List<Told> all = pages.all().stream().filter(Told::asks).toList();
    List<Told> step = all.stream().filter(page -> page.seq() > stepSeq).toList();
    List<Told> chosen = step.isEmpty() ? all : step;
    return chosen.subList(Math.max(0, chosen.size() - 3), chosen.size());
  }

  /** Those that the carrier has not taken. */
  List<Told> leaving() {
    return pages.leaving();
  }
}
