package nightbell.web.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.TrailEvent;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.Page;
import nightbell.engine.Records;
import nightbell.engine.Records.PageFilter;
import nightbell.engine.desk.DeskRecords;
import nightbell.engine.morning.Mornings;
import nightbell.escalation.Incident;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** Tells one incident's story from what is on record. Reads only. */
public final class Stories {
  private static final int PAGES = 500;
  private final Records records;
  private final DeskRecords desk;
  private final Matrices matrices;
  private final Clock clock;
  private final MorningViews mornings;

  public Stories(
      Records records, DeskRecords desk, Matrices matrices, Clock clock, Mornings mornings) {
    this.records = records;
    this.desk = desk;
    this.matrices = matrices;
    this.clock = clock;
    this.mornings = new MorningViews(mornings);
  }

  /**
   * Who looks.
   *
   * @param csrf what the visitor's forms must carry
   */
  record Visitor(Actor actor, Rights rights, String csrf) {}

  /** Whether there is an incident of this number that these rights let somebody act on. */
  boolean isFor(IncidentNumber number, Rights rights) {
    return records
        .incident(number)
        .filter(incident -> rights.may(Role.RESPONDER, incident.client()))
        .isPresent();
  }

  /**
   * The page as this visitor sees it; empty if there is none.
   *
   * @param did the action that led here, or empty
   */
  Optional<IncidentView> view(IncidentNumber number, Visitor visitor, String did) {
    long after = desk.lastEvent();
    return records
        .incident(number)
        .filter(incident -> visitor.rights().sees(incident.client()))
        .map(incident -> Shown.of(incident, matrices))
        .map(
            shown ->
                new IncidentView(
                    shown.line(clock),
                    story(shown),
                    new IncidentView.Visit(
                        visitor.csrf(),
                        Outcome.words(did, shown, visitor.actor()),
                        after,
                        clock.now())));
  }

  private IncidentView.Story story(Shown shown) {
    IncidentNumber number = shown.incident().number();
    List<Page> pages = records.pages(new PageFilter(number, null, null, null, PAGES));
    List<Incident> neighbours = new Neighbours(records).of(shown.incident());
    return new IncidentView.Story(
        Facts.all(shown, List.of()),
        Facts.changeRule(shown),
        neighbours.stream().map(other -> new Fact(Facts.words(shown, other), path(other))).toList(),
        handOver(shown),
        new Neighbours(records).group(shown.incident()).stream().map(Stories::link).toList(),
        shown.incident().ruling().sentences(),
        shown.incident().alert().details(),
        link(shown.incident().alert().link()),
        shown.times().zone().getId(),
        mornings.story(shown),
        mornings.morning(shown),
        records.timeline(number).stream().map(event -> timeline(shown, event)).toList(),
        pages.stream().map(page -> page(shown, page)).toList());
  }

  private static Fact link(Incident other) {
    String state = lower(other.state());
    return new Fact(other.number() + " " + state + ": " + other.alert().title(), path(other));
  }

  private static String path(Incident other) {
    return "/incidents/" + other.number();
  }

  /** To whom it can be handed: the side's name, and what the form sends; null if it is over. */
  private static @Nullable Fact handOver(Shown shown) {
    Side to = shown.incident().lead().other();
    return shown.incident().isResolved() ? null : new Fact(shown.side(to), lower(to));
  }

  /** Only web addresses: others could run in the reader's browser. */
  private static @Nullable String link(@Nullable String link) {
    if (link == null) {
      return null;
    }
    try {
      String scheme = URI.create(link).getScheme();
      return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme) ? link : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static TimelineLine timeline(Shown shown, TrailEvent event) {
    return new TimelineLine(
        shown.times().second(event.at()),
        event.entry().kind().wire(),
        shown.person(event.entry().actor().name()),
        lower(event.entry().channel()),
        event.entry().text());
  }

  private static PageLine page(Shown shown, Page page) {
    Times times = shown.times();
    return new PageLine(
        page.id().value(),
        lower(page.kind()).replace('_', ' '),
        shown.person(page.person().value()),
        lower(page.channel()),
        page.state().wire(),
        times.second(page.queuedAt()),
        times.second(page.sentAt()),
        times.second(page.endedAt()),
        page.error() == null ? "" : page.error());
  }

  private static String lower(@Nullable Enum<?> value) {
    return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
  }
}
