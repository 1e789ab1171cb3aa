package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.TrailEvent;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.State;
import nightbell.matrix.Owner;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/** What is on record, for looking at it. Reads only. */
public interface Records {

  Optional<Incident> incident(IncidentNumber number);

  /** The newest incident of a problem, be it resolved or not. */
  Optional<Incident> newest(ClientId client, DedupKey key);

  /** Incidents, newest first, as the filter says. */
  List<Incident> incidents(IncidentFilter filter);

  /** Every entry about an incident, oldest first. */
  List<TrailEvent> timeline(IncidentNumber number);

  /** Pages, newest first. */
  List<Page> pages(PageFilter filter);

  /**
   * Bodies that could not be read, newest first.
   *
   * @param before only ids below this one, for paging; {@code Long.MAX_VALUE} for the newest
   */
  List<Rejected> rejected(int limit, long before);

  /**
   * Which incidents; null means any.
   *
   * @param q words that title, host or number contain
   * @param below only numbers below this one, for paging
   */
  record IncidentFilter(
      @Nullable State state,
      @Nullable ClientId client,
      @Nullable Owner side,
      @Nullable String severity,
      @Nullable String system,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String q,
      @Nullable Integer below,
      int limit) {
    /** The same of this client only; null for any. */
    public IncidentFilter of(@Nullable ClientId other) {
      return new IncidentFilter(state, other, side, severity, system, from, to, q, below, limit);
    }
  }

  /**
   * Which pages; null means any.
   *
   * @param before the last page of the list before, for paging
   * @param clients only pages about incidents of these; empty for any
   */
  record PageFilter(
      @Nullable IncidentNumber incident,
      @Nullable PersonId person,
      @Nullable PageState state,
      @Nullable PageId before,
      int limit,
      Set<ClientId> clients) {
    public PageFilter {
      clients = Set.copyOf(clients);
    }

    /** Pages of whatever client. */
    public PageFilter(
        @Nullable IncidentNumber incident,
        @Nullable PersonId person,
        @Nullable PageState state,
        @Nullable PageId before,
        int limit) {
      this(incident, person, state, before, limit, Set.of());
    }

    /** The same, of these clients only. */
    public PageFilter among(Set<ClientId> some) {
      return new PageFilter(incident, person, state, before, limit, some);
    }
  }

  /** A body that no format could read. */
  record Rejected(
      long id, Instant at, @Nullable ClientId client, String format, String why, String body) {}
}
