package nightbell.ops.simulate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.escalation.simulation.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * Reads alerts with the instants of their receipt: JSON as {@code POST /v1/alerts} takes it, each
 * with {@code at}, or CSV with a heading of the same names.
 */
final class AlertFile {
  private static final Set<String> COLUMNS =
      Set.of(
          "at",
          "title",
          "state",
          "id",
          "severity",
          "system",
          "category",
          "host",
          "service",
          "source",
          "tags",
          "details");

  private final Function<byte[], List<Alert>> json;

  AlertFile(Function<byte[], List<Alert>> json) {
    this.json = json;
  }

  List<Arrival> read(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".csv") ? csv(file) : json(file);
  }

  private List<Arrival> json(String file) {
    List<Alert> alerts;
    try {
      alerts = json.apply(Texts.bytes(file));
    } catch (IllegalArgumentException e) {
      throw new BadUse(file + " cannot be used: " + e.getMessage());
    }
    List<Arrival> arrivals = new ArrayList<>();
    for (Alert alert : alerts) {
      Instant at = alert.at();
      if (at == null) {
        String which = "Alert " + (arrivals.size() + 1) + " (" + alert.title() + ") of " + file;
        throw new BadUse(which + " has no \"at\": write the instant of its receipt.");
      }
      arrivals.add(new Arrival(at, alert));
    }
    return arrivals;
  }

  private static List<Arrival> csv(String file) {
    List<List<String>> lines = Csv.read(Texts.text(file));
    if (lines.size() < 2) {
      throw new BadUse(file + " holds no alerts: write a heading and a line for each alert.");
    }
    List<String> heading =
        lines.get(0).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    for (String column : heading) {
      if (!COLUMNS.contains(column)) {
        throw new BadUse(
            file + ": there is no column \"" + column + "\"; known are " + known() + ".");
      }
    }
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Map<String, String> cells = new HashMap<>();
      for (int j = 0; j < Math.min(heading.size(), lines.get(i).size()); j++) {
        cells.put(heading.get(j), lines.get(i).get(j));
      }
      arrivals.add(arrival(file + ", alert " + i, cells));
    }
    return arrivals;
  }

  private static Arrival arrival(String where, Map<String, String> cells) {
    String title = cells.getOrDefault("title", "");
    if (title.isBlank()) {
      throw new BadUse(where + " has no title.");
    }
    String system = cells.getOrDefault("system", "");
    Instant at = instant(where, cells.getOrDefault("at", ""));
    Alert alert =
        Alert.of(state(where, cells.get("state")), title)
            .id(cells.get("id"))
            .severity(cells.get("severity"))
            .systems(List.of(system.split(";", -1)))
            .category(cells.get("category"))
            .host(cells.get("host"))
            .service(cells.get("service"))
            .source(cells.get("source"))
            .tags(List.of(cells.getOrDefault("tags", "").split(";", -1)))
            .details(cells.get("details"))
            .at(at)
            .build();
    return new Arrival(at, alert);
  }

  private static Instant instant(String where, String text) {
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException e) {
      throw new BadUse(
          where + ": at \"" + text + "\" is no instant; write it like 2026-11-21T02:10:00-06:00.");
    }
  }

  private static AlertState state(String where, @Nullable String word) {
    return switch (word == null ? "" : word.strip().toLowerCase(Locale.ROOT)) {
      case "", "firing" -> AlertState.FIRING;
      case "resolved" -> AlertState.RESOLVED;
      case "acknowledged" -> AlertState.ACKNOWLEDGED;
      default ->
          throw new BadUse(
              where + ": state \"" + word + "\" is none of firing, resolved, acknowledged.");
    };
  }

  private static String known() {
    return String.join(", ", COLUMNS.stream().sorted().toList());
  }
}
