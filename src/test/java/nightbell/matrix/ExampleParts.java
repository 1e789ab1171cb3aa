package nightbell.matrix;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightbell.matrix.Severity.Respond;
import org.jspecify.annotations.Nullable;

/** The example's severities, systems and categories. */
final class ExampleParts {
  private ExampleParts() {}

  static List<Severity> severities() {
    return List.of(
        severity("P1", minutes(15), false, PageRule.ALWAYS, "critical disaster fatal emergency 5"),
        severity("P2", minutes(30), false, PageRule.ALWAYS, "error high major down 4"),
        severity("P3", minutes(240), true, PageRule.BUSINESS, "warning warn average minor 3"),
        severity("P4", days(2), true, PageRule.NEVER, "info low ok 2 1"));
  }

  static Severity severity(
      String id, Respond respond, boolean businessClock, PageRule page, String words) {
    Map<Window, Respond> both = Map.of(Window.BUSINESS, respond, Window.AFTER_HOURS, respond);
    return severity(id, both, businessClock, page, words);
  }

  static Severity severity(
      String id, Map<Window, Respond> respond, boolean businessClock, PageRule page, String words) {
    return new Severity(
        new SeverityId(id), id, respond, businessClock, null, page, List.of(words.split(" ", -1)));
  }

  static Respond minutes(int minutes) {
    return new Respond(Duration.ofMinutes(minutes), 0);
  }

  static Respond days(int days) {
    return new Respond(Duration.ofDays(days), days);
  }

  static Map<SystemId, MatrixSystem> systems() {
    Map<SystemId, MatrixSystem> systems = new LinkedHashMap<>();
    List.of(
            system("erp", null, "host:erp-*", "tag:epicor"),
            system(
                "firewall",
                "Provider changes; Dana approves; one open change at a time",
                "host:fw-*"),
            system("servers", null, "host:srv-*"),
            system("backup", null, "source:veeam"),
            system("edr", null, "source:soc"),
            system("m365", null, "source:entra", "tag:m365"),
            system("plantnet", null, "host:ot-*"),
            system("desktops", null, "host:pc-*"))
        .forEach(system -> systems.put(system.id(), system));
    return systems;
  }

  static MatrixSystem system(String id, @Nullable String changeRule, String... match) {
    return new MatrixSystem(new SystemId(id), id, patterns(match), changeRule);
  }

  static Map<CategoryId, Category> categories() {
    Map<CategoryId, Category> categories = new LinkedHashMap<>();
    List.of(
            category("security", false, "tag:security", "text:ransomware", "text:malware"),
            category("backup-failure", false, "text:backup failed"),
            category("patching", false, "tag:patch"),
            category("access", false, "tag:access"),
            category("outage", true))
        .forEach(category -> categories.put(category.id(), category));
    return categories;
  }

  private static Category category(String id, boolean isDefault, String... match) {
    return new Category(new CategoryId(id), patterns(match), isDefault);
  }

  static List<Pattern> patterns(String... match) {
    return List.of(match).stream().map(ExampleParts::pattern).toList();
  }

  private static Pattern pattern(String text) {
    int colon = text.indexOf(':');
    String field = text.substring(0, colon);
    String glob = text.substring(colon + 1);
    return field.startsWith("label.")
        ? new Pattern(Pattern.Field.LABEL, field.substring("label.".length()), glob)
        : new Pattern(Pattern.Field.valueOf(field.toUpperCase(Locale.ROOT)), "", glob);
  }
}
