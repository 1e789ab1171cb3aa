package nightbell.web.page.record;

import nightbell.audit.TrailEvent;
import nightbell.web.page.Times;

/**
 * One event of the record in words.
 *
 * @param incident its number, or empty
 */
public record TrailLine(
    long seq, String at, String kind, String actor, String client, String incident, String text) {

  static TrailLine of(TrailEvent event, Times times) {
    return new TrailLine(
        event.seq(),
        times.second(event.at()),
        words(event.entry().kind().wire()),
        event.entry().actor().name(),
        event.client() == null ? "" : event.client().value(),
        event.incident() == null ? "" : event.incident().toString(),
        event.entry().text());
  }

  /** A kind of event as a person reads it. */
  static String words(String wire) {
    return wire.replace('-', ' ');
  }
}
