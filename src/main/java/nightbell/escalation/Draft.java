package nightbell.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.matrix.Ruling;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** An incident while one decision is being made: its changeable parts, and the value at the end. */
final class Draft {
  private final Incident before;
  Alert alert;
  int matrixVersion;
  Ruling ruling;
  Side lead;
  @Nullable Instant leadUntil;
  State state;
  @Nullable Mark acknowledged;
  @Nullable Mark resolved;
  @Nullable Instant breachAt;
  boolean breached;
  boolean unanswered;
  int repeats;
  Incident.Flaps flaps;
  List<PathRun> runs;
  Incident.@Nullable Check check;
  Incident.@Nullable Handing handing;
  @Nullable Mark escalated;
  int pages;
  List<PersonId> told;
  Incident.@Nullable Silenced silenced;
  @Nullable Instant ringsSince;

  Draft(Incident before) {
    this.before = before;
    alert = before.alert();
    matrixVersion = before.matrixVersion();
    ruling = before.ruling();
    lead = before.lead();
    leadUntil = before.leadUntil();
    state = before.state();
    acknowledged = before.acknowledged();
    resolved = before.resolved();
    breachAt = before.breachAt();
    breached = before.breached();
    unanswered = before.unanswered();
    repeats = before.repeats();
    flaps = before.flaps();
    runs = new ArrayList<>(before.runs());
    check = before.check();
    handing = before.handing();
    escalated = before.escalated();
    pages = before.pages();
    told = new ArrayList<>(before.told());
    silenced = before.silenced();
    ringsSince = before.ringsSince();
  }

  Incident before() {
    return before;
  }

  /** Whether a message of this kind has a sense as things stand in this decision. */
  boolean wants(PageKind kind, Side run) {
    return incident().wants(kind, run);
  }

  /** The incident as decided, with its next deadline. */
  Incident incident() {
    return new Incident(
        before.number(),
        before.client(),
        before.key(),
        alert,
        matrixVersion,
        ruling,
        lead,
        leadUntil,
        state,
        before.openedAt(),
        acknowledged,
        resolved,
        breachAt,
        breached,
        unanswered,
        repeats,
        flaps,
        runs,
        check,
        handing,
        escalated,
        pages,
        told,
        silenced,
        ringsSince,
        before.group(),
        nextAt(),
        before.version());
  }

  private @Nullable Instant nextAt() {
    return switch (state) {
      case HELD -> earliest(earliest(ruling.heldUntil(), breachAt), quietUntil());
      // What its tool says is over pages nobody when the silence ends.
      case SILENCED -> quietUntil() == null ? silencedUntil() : quietUntil();
      case OPEN -> earliest(earliest(offerNext(), breachAt), earliest(leadUntil, quietUntil()));
      case ACKNOWLEDGED -> earliest(handing == null ? checkAt() : offerNext(), quietUntil());
      case RESOLVED -> null;
    };
  }

  private @Nullable Instant silencedUntil() {
    return silenced == null ? null : silenced.until();
  }

  private @Nullable Instant quietUntil() {
    return flaps.quietUntil();
  }

  private @Nullable Instant checkAt() {
    return check == null ? null : check.at();
  }

  private @Nullable Instant offerNext() {
    return earliest(runsNext(), handing == null ? null : handing.until());
  }

  private @Nullable Instant runsNext() {
    Instant next = null;
    for (PathRun run : runs) {
      next = earliest(next, run.nextAt());
      for (PathRun.Planned page : run.planned()) {
        next = earliest(next, page.due());
      }
    }
    return next;
  }

  static @Nullable Instant earliest(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
