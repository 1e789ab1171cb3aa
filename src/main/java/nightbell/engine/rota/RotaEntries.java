package nightbell.engine.rota;

import java.util.LinkedHashMap;
import java.util.Map;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.oncall.Away;
import nightbell.oncall.ScheduleOverride;

/** What the trail says of overrides and absences. */
final class RotaEntries {
  private RotaEntries() {}

  static Entry added(ScheduleOverride override, Actor by) {
    return entry(
        Kind.OVERRIDE_ADDED, by, words(override) + reason(override.reason()), of(override));
  }

  static Entry ended(ScheduleOverride override, Actor by) {
    return entry(Kind.OVERRIDE_ENDED, by, "Ended: " + words(override) + ".", of(override));
  }

  static Entry added(Away away, Actor by) {
    return entry(Kind.AWAY_ADDED, by, words(away) + reason(away.reason()), of(away));
  }

  static Entry ended(Away away, Actor by) {
    return entry(Kind.AWAY_ENDED, by, "Ended: " + words(away) + ".", of(away));
  }

  private static Entry entry(Kind kind, Actor by, String text, Map<String, String> values) {
    return new Entry(kind, by, null, text, values);
  }

  private static String words(ScheduleOverride override) {
    if (override.removes()) {
      return "override %s: %s is taken off schedule %s from %s to %s"
          .formatted(
              override.id(),
              override.replaces(),
              override.schedule(),
              override.from(),
              override.to());
    }
    String instead = override.replaces() == null ? "" : " for " + override.replaces();
    return "override %s: %s stands on schedule %s%s from %s to %s"
        .formatted(
            override.id(),
            override.person(),
            override.schedule(),
            instead,
            override.from(),
            override.to());
  }

  private static String words(Away away) {
    return "away %s: %s is away from %s to %s"
        .formatted(away.id(), away.person(), away.from(), away.to());
  }

  private static String reason(String reason) {
    return ", because: " + reason;
  }

  private static Map<String, String> of(ScheduleOverride override) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("override", override.id());
    values.put("schedule", override.schedule().value());
    if (override.person() != null) {
      values.put("person", override.person().value());
    }
    if (override.replaces() != null) {
      values.put("replaces", override.replaces().value());
    }
    values.put("from", override.from().toString());
    values.put("to", override.to().toString());
    values.put("reason", override.reason());
    return values;
  }

  private static Map<String, String> of(Away away) {
    return Map.of(
        "away",
        away.id(),
        "person",
        away.person().value(),
        "from",
        away.from().toString(),
        "to",
        away.to().toString(),
        "reason",
        away.reason());
  }
}
