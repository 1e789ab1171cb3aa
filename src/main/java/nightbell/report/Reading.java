package nightbell.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.matrix.Ruled;
import org.jspecify.annotations.Nullable;

/** Reads an incident's events into its responses, one event after the other. */
final class Reading {
  private final History history;
  private final List<Response> responses = new ArrayList<>();
  private @Nullable Instant begun;
  private boolean again;
  private @Nullable Open open;

  private Reading(History history) {
    this.history = history;
  }

  /** The responses of an incident, oldest first, as things stand at {@code asOf}. */
  static List<Response> of(History history, Instant asOf) {
    Reading reading = new Reading(history);
    history.events().forEach(reading::take);
    reading.close(Ending.OPEN, asOf);
    return reading.responses;
  }

  private void take(Moment moment) {
    switch (moment.kind()) {
      case OPENED, SILENCE_OVER -> begun = null;
      case REOPENED -> {
        begun = null;
        again = true;
      }
      case RULED -> rule(moment);
      default -> {
        if (open != null) {
          open.take(moment);
        }
      }
    }
  }

  private void rule(Moment moment) {
    Ruled ruled = Ruled.read(moment.values()).orElseGet(() -> asStored(moment.at()));
    begun = begun == null ? ruled.from() : begun;
    close(Ending.SUPERSEDED, moment.at());
    open = new Open(ruled, begun, again);
    again = false;
  }

  private Ruled asStored(Instant at) {
    Ruled last = history.ruled();
    return new Ruled(
        last.version(),
        at,
        last.respondBy(),
        last.severity(),
        last.system(),
        last.category(),
        last.side(),
        last.window(),
        last.page(),
        last.row());
  }

  private void close(Ending how, Instant at) {
    if (open != null) {
      responses.add(open.response(history, how, at));
    }
  }

  /** The response that the events are about now. It notes troubles until it is answered. */
  private static final class Open {
    private final Ruled ruled;
    private final Instant begun;
    private final boolean again;
    private final List<String> gaps = new ArrayList<>();
    private final Set<Cause> troubles = EnumSet.noneOf(Cause.class);
    private @Nullable Ending ending;
    private @Nullable Instant endedAt;
    private @Nullable Actor by;
    private boolean breached;
    private boolean escalated;
    private boolean unanswered;
    private boolean paged;
    private @Nullable Instant resolvedAt;

    Open(Ruled ruled, Instant begun, boolean again) {
      this.ruled = ruled;
      this.begun = begun;
      this.again = again;
    }

    void take(Moment moment) {
      Kind kind = moment.kind();
      if (kind == Kind.RESOLVED) {
        resolvedAt = moment.at();
      }
      if (kind == Kind.GAP) {
        gaps.add(moment.values().getOrDefault("gap", "other"));
      }
      breached |= kind == Kind.BREACHED;
      if (endedAt == null) {
        note(moment);
      }
    }

    private void note(Moment moment) {
      switch (moment.kind()) {
        case ACKNOWLEDGED -> end(Ending.ACKNOWLEDGED, moment);
        case RESOLVED -> end(isByTool(moment) ? Ending.BY_ITSELF : Ending.RESOLVED, moment);
        case SILENCED -> end(Ending.SILENCED, moment);
        case STEP_STARTED -> step(moment);
        case UNANSWERED -> unanswered = true;
        case NOBODY_ON_CALL -> trouble(Cause.NOBODY_ON_CALL, moment);
        case NOT_REACHABLE -> trouble(Cause.NOT_REACHABLE, moment);
        case PAGE_FAILED, PAGE_UNKNOWN -> trouble(Cause.CARRIER_FAILED, moment);
        case NOT_MINE, HANDED_OVER -> trouble(Cause.DISPUTED, moment);
        default -> {}
      }
    }

    private void end(Ending how, Moment moment) {
      ending = how;
      endedAt = moment.at();
      by = how.isAnswer() ? moment.actor() : null;
    }

    private void step(Moment moment) {
      Map<String, String> values = moment.values();
      boolean first = isOne(values.get("step")) && isOne(values.get("round"));
      escalated |= !first;
      paged |= isTimely(moment);
    }

    private void trouble(Cause cause, Moment moment) {
      if (isTimely(moment)) {
        troubles.add(cause);
      }
    }

    private boolean isTimely(Moment moment) {
      return !moment.at().isAfter(ruled.respondBy());
    }

    private static boolean isOne(@Nullable String number) {
      return number == null || number.equals("1");
    }

    private static boolean isByTool(Moment moment) {
      return "tool".equals(moment.values().get("via"));
    }

    Response response(History history, Ending otherwise, Instant at) {
      troubles.add(ending != null && ending.isAnswer() ? Cause.LATE : Cause.UNANSWERED);
      if (!paged) {
        troubles.add(Cause.NOT_PAGED);
      }
      return new Response(
          history.client(),
          history.incident(),
          ruled,
          begun,
          ending == null ? otherwise : ending,
          endedAt == null ? at : endedAt,
          by,
          breached,
          escalated,
          unanswered,
          troubles,
          resolvedAt,
          again,
          gaps);
    }
  }
}
