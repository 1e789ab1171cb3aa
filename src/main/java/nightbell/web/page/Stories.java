package nightbell.web.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nightbell.alert.IncidentNumber;
import nightbell.audit.TrailEvent;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.Page;
import nightbell.engine.Records;
import nightbell.engine.Records.PageFilter;
import nightbell.engine.morning.Mornings;
import nightbell.escalation.Incident;
import org.jspecify.annotations.Nullable;

/** Tells one incident's story from what is on record. Reads only. */
public final class Stories {
  private static final int PAGES = 500;
  private final Records records;
  private final Matrices matrices;
  private final Clock clock;
  private final MorningViews mornings;

  public Stories(Records records, Matrices matrices, Clock clock, Mornings mornings) {
    this.records = records;
    this.matrices = matrices;
    this.clock = clock;
    this.mornings = new MorningViews(mornings);
  }

  Optional<IncidentView> view(IncidentNumber number, String csrf) {
    return records
        .incident(number)
        .map(incident -> Shown.of(incident, matrices))
        .map(shown -> new IncidentView(shown.line(clock), story(shown), csrf));
  }

  private IncidentView.Story story(Shown shown) {
    IncidentNumber number = shown.incident().number();
    List<Page> pages = records.pages(new PageFilter(number, null, null, null, PAGES));
    return new IncidentView.Story(
        Facts.all(shown, new Neighbours(records).of(shown.incident())),
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
    return new Fact(
        other.number() + " " + state + ": " + other.alert().title(),
        "/incidents/" + other.number());
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
