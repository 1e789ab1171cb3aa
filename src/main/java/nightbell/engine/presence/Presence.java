package nightbell.engine.presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import nightbell.audit.story.Outage;
import nightbell.engine.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the trail that the service starts and stops, and what is set otherwise than before. A stop
 * that cannot be recorded is logged: the next start says then that the service just ended.
 */
public final class Presence {
  private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
  private static final int SHOWN = 200;

  private final OwnRecord record;
  private final Clock clock;
  private final String version;
  private final Map<String, String> settings;

  /**
   * Builds it.
   *
   * @param settings what is set, by name, without any secret
   */
  public Presence(OwnRecord record, Clock clock, String version, Map<String, String> settings) {
    this.record = record;
    this.clock = clock;
    this.version = version;
    this.settings = new TreeMap<>(settings);
    this.settings.replaceAll((name, value) -> fit(value));
  }

  private static String fit(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }

  /** Records the start, and what changed since the one before. */
  public void started() {
    Instant now = clock.now();
    Optional<TrailEvent> last = record.last();
    boolean orderly = last.filter(event -> event.entry().kind() == Kind.STOPPED).isPresent();
    Map<String, String> data = new TreeMap<>(Map.of("version", version));
    last.ifPresent(event -> data.put(Outage.SINCE, event.at().toString()));
    data.put("orderly", String.valueOf(orderly || last.isEmpty()));
    record.tell(
        now,
        new Entry(Kind.STARTED, Actor.NIGHTBELL, null, words(last.orElse(null), orderly), data));
    changed(now);
  }

  private String words(@Nullable TrailEvent last, boolean orderly) {
    String start = "Nightbell " + version + " starts";
    if (last == null) {
      return start + " for the first time.";
    }
    return orderly
        ? start + "; it was stopped at " + last.at() + "."
        : start + "; it ended without being stopped, some time after " + last.at() + ".";
  }

  private void changed(Instant now) {
    Map<String, String> before = record.settings();
    Map<String, String> changes = new TreeMap<>();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(settings.keySet());
    for (String name : names) {
      String was = before.getOrDefault(name, "");
      String is = settings.getOrDefault(name, "");
      if (!was.equals(is)) {
        changes.put(name, before.isEmpty() ? is : was + " -> " + is);
      }
    }
    if (!changes.isEmpty()) {
      List<String> which = new ArrayList<>(changes.keySet());
      String text =
          before.isEmpty()
              ? "Settings at the first start: " + which.size() + "."
              : "Settings changed: " + String.join(", ", which) + ".";
      record.tell(now, new Entry(Kind.SETTINGS_CHANGED, Actor.NIGHTBELL, null, text, changes));
      record.settings(settings);
    }
  }

  /** Records the stop. */
  public void stopped() {
    try {
      record.tell(clock.now(), Entry.of(Kind.STOPPED, "Nightbell " + version + " stops."));
    } catch (RuntimeException e) {
      LOG.warn("The stop could not be put on record", e);
    }
  }
}
