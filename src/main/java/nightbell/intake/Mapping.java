package nightbell.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.engine.Intake;
import nightbell.engine.Intake.Fault;
import nightbell.engine.Posted;
import nightbell.intake.Expression.Spot;
import org.jspecify.annotations.Nullable;

/**
 * How a customer's own bodies are read: for each field of an alert an expression, and in {@code
 * each} where the list of alerts stands. What no field asks for becomes the details. A word of
 * state that is not known to be an end is a problem: rather one page too many than none. Immutable.
 */
public final class Mapping implements Format {
  private static final int MOST = 16 * 1024;

  /** What the details of all alerts of a list may take together, and what each may at least. */
  private static final int DETAILS = 4 * 1024 * 1024;

  private static final int LEAST = 4096;
  private static final String EACH = "each";
  private static final Set<String> FIELDS =
      Set.of(
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
          "link",
          "at",
          "details");

  private final Map<String, Expression> fields;
  private final @Nullable JsonPointer each;

  private Mapping(Map<String, Expression> fields, @Nullable JsonPointer each) {
    this.fields = fields;
    this.each = each;
  }

  /** Reads a mapping; null if it has faults, which are all noted. */
  public static @Nullable Mapping of(JsonNode node, List<Fault> faults) {
    if (!node.isObject() || node.toString().length() > MOST) {
      faults.add(new Fault("mapping", "an object of at most 16 KiB is required"));
      return null;
    }
    int before = faults.size();
    ExpressionReader reader = new ExpressionReader(faults);
    Map<String, Expression> fields = new LinkedHashMap<>();
    JsonPointer each = null;
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String field = entry.getKey();
      if (field.equals(EACH) && entry.getValue().isTextual()) {
        each = reader.pointer("mapping.each", entry.getValue().textValue());
      } else if (!FIELDS.contains(field)) {
        faults.add(new Fault("mapping." + field, "there is no such field; there are " + known()));
      } else {
        Expression expression = reader.read(field, entry.getValue());
        if (expression != null) {
          fields.put(field, expression);
        }
      }
    }
    if (!node.has("title")) {
      faults.add(new Fault("mapping.title", "an expression for the title is required"));
    }
    return faults.size() == before ? new Mapping(fields, each) : null;
  }

  private static String known() {
    return EACH + ", " + String.join(", ", FIELDS.stream().sorted().toList());
  }

  /** A mapping that was read before. */
  static @Nullable Mapping of(String json) {
    JsonNode node = JsonText.inside(json);
    return node == null ? null : of(node, new ArrayList<>());
  }

  @Override
  public String name() {
    return Intake.MAPPED;
  }

  @Override
  public Reading read(Posted posted) {
    AtomicInteger left = new AtomicInteger(Documents.MOST);
    return Documents.each(posted, body -> each(body, left, this::alert));
  }

  /** Reads a sample, and shows what each field found in it. */
  public Trial tryOn(String sample) {
    List<Trial.Shown> shown = new ArrayList<>();
    Posted posted = Posted.of(sample.getBytes(StandardCharsets.UTF_8));
    AtomicInteger left = new AtomicInteger(Documents.MOST);
    Reading reading =
        Documents.each(
            posted,
            body ->
                each(
                    body,
                    left,
                    (spot, details) -> {
                      if (shown.size() == Trial.MOST) {
                        return Reading.ignored("More alerts than a trial shows");
                      }
                      Reading one = alert(spot, details);
                      shown.add(new Trial.Shown(found(spot), details.of(spot)));
                      return one;
                    }));
    return Trial.of(reading, shown);
  }

  private interface One {
    Reading read(Spot spot, Details details);
  }

  private Reading each(Values body, AtomicInteger left, One one) {
    if (each == null) {
      return one.read(new Spot(body, body), new Details(1));
    }
    JsonNode list = body.pointed(each);
    if (list == null) {
      return Reading.unreadable("body" + each, "a list of alerts is required there");
    }
    if (left.addAndGet(list.isArray() ? -list.size() : -1) < 0) {
      return Documents.tooMany();
    }
    List<Values> items = body.items(each);
    if (items.isEmpty()) {
      return Reading.ignored("The list of alerts is empty");
    }
    Details details = new Details(items.size());
    return Reading.all(
        items.stream().map(item -> one.read(new Spot(item, body), details)).toList());
  }

  private Reading alert(Spot spot, Details details) {
    String id = text("id", spot);
    String host = text("host", spot);
    String title = text("title", spot);
    if (title == null) {
      title = Texts.first(Texts.join(" / ", host, text("service", spot)), id);
    }
    if (title == null) {
      String where = expression("title").written();
      return Reading.unreadable("title", "nothing is filled in at " + where);
    }
    return Reading.told(
        Alert.of(state(spot), title)
            .id(Facts.id(id))
            .severity(text("severity", spot))
            .systems(list("system", spot))
            .category(text("category", spot))
            .host(host)
            .service(text("service", spot))
            .source(text("source", spot))
            .tags(list("tags", spot))
            .link(Facts.link(text("link", spot)))
            .at(Times.utc(text("at", spot)))
            .details(details.of(spot))
            .build());
  }

  private AlertState state(Spot spot) {
    String word = text("state", spot);
    if (word == null) {
      return AlertState.FIRING;
    }
    boolean own = !expression("state").words().isEmpty();
    AlertState usual = States.of(word);
    boolean listed = !own || expression("state").words().containsValue(word);
    return listed && usual != null ? usual : AlertState.FIRING;
  }

  /** The details of all alerts of one body: what stands around the list is put together once. */
  private final class Details {
    private final int most;
    private @Nullable String around;

    Details(int alerts) {
      most = Math.max(LEAST, DETAILS / alerts);
    }

    String of(Spot spot) {
      String rest = spot.item().rest(text("details", spot));
      if (spot.item() != spot.body()) {
        around = around == null ? spot.body().rest() : around;
        rest = (rest + "\n" + around).strip();
      }
      return rest.length() > most ? rest.substring(0, most - 1) + "…" : rest;
    }
  }

  private List<Trial.Found> found(Spot spot) {
    List<Trial.Found> all = new ArrayList<>();
    fields.forEach(
        (field, expression) -> {
          String found = expression.found(spot);
          String value = found == null ? null : value(field, expression, spot);
          all.add(new Trial.Found(field, expression.written(), found, value));
        });
    return all;
  }

  private @Nullable String value(String field, Expression expression, Spot spot) {
    return switch (field) {
      case "state" -> state(spot).name().toLowerCase(Locale.ROOT);
      case "tags", "system" -> String.join(", ", expression.list(spot));
      case "link" -> Facts.link(expression.meaning(spot));
      case "at" -> String.valueOf(Times.utc(expression.meaning(spot)));
      default -> expression.meaning(spot);
    };
  }

  private Expression expression(String field) {
    return Objects.requireNonNull(fields.get(field));
  }

  private @Nullable String text(String field, Spot spot) {
    Expression expression = fields.get(field);
    return expression == null ? null : expression.meaning(spot);
  }

  private List<String> list(String field, Spot spot) {
    Expression expression = fields.get(field);
    return expression == null ? List.of() : expression.list(spot);
  }
}
