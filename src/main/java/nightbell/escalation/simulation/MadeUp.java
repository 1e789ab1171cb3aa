package nightbell.escalation.simulation;

import java.util.ArrayList;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.AlertBuilder;
import nightbell.alert.AlertState;
import nightbell.matrix.Category;
import nightbell.matrix.Matrix;
import nightbell.matrix.MatrixSystem;
import nightbell.matrix.Pattern;

/** Makes up alerts that fit a matrix's patterns. */
final class MadeUp {
  private static final double CATEGORY = 0.1;
  private static final List<String> TITLES =
      List.of(
          "Disk almost full",
          "Service stopped",
          "No answer to ping",
          "CPU over 95 % for 15 min",
          "Certificate expires soon",
          "Error rate too high",
          "Memory exhausted",
          "Link down");

  private final List<MatrixSystem> systems;
  private final List<Category> categories;

  MadeUp(Matrix matrix) {
    systems = List.copyOf(matrix.systems().values());
    categories = matrix.categories().values().stream().filter(c -> !c.match().isEmpty()).toList();
  }

  /** A firing alert of some system, or of none that the matrix knows. */
  Alert alert(Chance chance, String id, String severity, boolean known) {
    Facts facts = new Facts(chance.oneOf(TITLES));
    if (!known || systems.isEmpty()) {
      facts.host = "unlisted-" + (1 + chance.below(9));
    } else {
      MatrixSystem system = chance.oneOf(systems);
      if (system.match().isEmpty()) {
        facts.system = List.of(system.id().value());
      } else {
        fit(facts, chance.oneOf(system.match()), chance);
      }
    }
    if (!categories.isEmpty() && chance.happens(CATEGORY)) {
      fit(facts, chance.oneOf(chance.oneOf(categories).match()), chance);
    }
    return facts.alert(id, severity);
  }

  private static void fit(Facts facts, Pattern pattern, Chance chance) {
    String value = filled(pattern.glob(), chance);
    switch (pattern.field()) {
      case HOST -> facts.host = value;
      case SERVICE -> facts.service = value;
      case SOURCE -> facts.source = value;
      case TAG -> facts.tags.add(value);
      case TEXT -> facts.title = facts.title + ": " + value;
      case LABEL -> facts.labels.add(List.of(pattern.label(), value));
    }
  }

  /** A text that fits this glob. */
  private static String filled(String glob, Chance chance) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '*' || c == '?') {
        text.append(1 + chance.below(9));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** An alert in the making. */
  private static final class Facts {
    private String title;
    private String host = "";
    private String service = "";
    private String source = "";
    private List<String> system = List.of();
    private final List<String> tags = new ArrayList<>();
    private final List<List<String>> labels = new ArrayList<>();

    Facts(String title) {
      this.title = title;
    }

    Alert alert(String id, String severity) {
      AlertBuilder alert =
          Alert.of(AlertState.FIRING, title)
              .id(id)
              .severity(severity)
              .systems(system)
              .host(host)
              .service(service)
              .source(source)
              .tags(tags);
      labels.forEach(label -> alert.label(label.get(0), label.get(1)));
      return alert.build();
    }
  }
}
