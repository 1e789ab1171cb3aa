package nightbell.ops.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nightbell.oncall.Side;
import nightbell.ops.sheet.Contacts.Contact;
import nightbell.ops.sheet.Rows.Row;
import nightbell.ops.sheet.Severities.Severity;
import org.jspecify.annotations.Nullable;

/** Writes the draft as YAML. Every text from a cell is quoted; what is unknown is left out. */
final class DraftText {
  private static final int STEP_MINUTES = 5;
  private final StringBuilder out = new StringBuilder();

  void comment(String text) {
    out.append("# ").append(text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")).append('\n');
  }

  void line(String text) {
    out.append(text).append('\n');
  }

  void side(Side side, String name, @Nullable Contact desk) {
    line("  " + key(side) + ": {name: " + quoted(name) + field("desk", desk) + "}");
  }

  void severities(List<Severity> severities) {
    line("severities:");
    for (Severity each : severities) {
      String clock = each.response().business() ? ", clock: business" : "";
      line(
          "  "
              + each.id()
              + ": {means: "
              + quoted(each.means())
              + ", respond: "
              + each.response().length()
              + clock
              + ", page: "
              + each.page()
              + ", words: ["
              + each.words().stream().map(DraftText::quoted).collect(Collectors.joining(", "))
              + "]}");
    }
    line("default_severity: " + severities.get(Math.min(1, severities.size() - 1)).id());
  }

  void systems(Map<String, String> systems) {
    line("systems:");
    systems.forEach((id, name) -> line("  " + quoted(id) + ": {name: " + quoted(name) + "}"));
  }

  void categories(Iterable<String> categories) {
    line("categories:");
    for (String id : categories) {
      if (!id.equals("other")) {
        line("  " + quoted(id) + ": {}");
      }
    }
    line("  other: {default: true}");
  }

  void people(Iterable<Contact> people) {
    line("people:");
    for (Contact each : people) {
      Side side = each.side == null ? Side.INTERNAL : each.side;
      line(
          "  "
              + quoted(each.id)
              + ": {side: "
              + key(side)
              + ", name: "
              + quoted(each.name)
              + field("role", each.role)
              + field("sms", each.sms)
              + field("voice", each.voice)
              + field("email", each.email)
              + "}");
    }
  }

  void paths(Map<String, List<List<Contact>>> paths) {
    line("paths:");
    paths.forEach(
        (id, steps) -> {
          line("  " + quoted(id) + ":");
          int minutes = 0;
          for (List<Contact> people : steps) {
            String by = Paths.channels(people);
            line(
                "    - {at: "
                    + minutes
                    + "m, page: ["
                    + ids(people)
                    + "], by: ["
                    + (by == null ? "sms, voice" : by)
                    + "]}");
            minutes += STEP_MINUTES;
          }
        });
  }

  void rows(List<Row> rows) {
    line("rows:");
    int number = 0;
    for (Row row : rows) {
      number++;
      String id = String.format("R%02d", number);
      String category = row.category();
      String inform = row.inform().isEmpty() ? "" : ", inform: [" + ids(row.inform()) + "]";
      line(
          "  - {id: "
              + id
              + ", systems: ["
              + quoted(row.system())
              + "], categories: ["
              + quoted(category == null ? "*" : category)
              + "]"
              + (row.when() == null ? "" : ", when: " + row.when())
              + owner(row)
              + inform
              + "}  # "
              + row.where());
    }
  }

  private static String owner(Row row) {
    Side lead = row.owned().lead();
    String accountable = field("accountable", row.accountable());
    return row.owned().joint()
        ? ", owner: joint" + accountable + ", joint: joint-" + key(lead)
        : ", owner: " + key(lead) + accountable + ", path: " + quoted(row.path());
  }

  void joint(Iterable<Side> leads, @Nullable Contact tieBreaker) {
    line("joint:");
    for (Side lead : leads) {
      line(
          "  joint-"
              + key(lead)
              + ": {lead: "
              + key(lead)
              + ", paths: {internal: internal-std, provider: provider-std}, accept_within: 10m"
              + field("tie_breaker", tieBreaker)
              + "}");
    }
  }

  static String key(Side side) {
    return side == Side.INTERNAL ? "internal" : "provider";
  }

  static String ids(List<Contact> people) {
    return people.stream().map(each -> quoted(each.id)).collect(Collectors.joining(", "));
  }

  private static String field(String key, @Nullable Contact contact) {
    return contact == null ? "" : field(key, contact.id);
  }

  private static String field(String key, String text) {
    return text.isEmpty() ? "" : ", " + key + ": " + quoted(text);
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
