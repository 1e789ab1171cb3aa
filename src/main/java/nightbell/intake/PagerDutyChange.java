package nightbell.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightbell.engine.Intake.Fault;
import org.jspecify.annotations.Nullable;

/** A change event of PagerDuty's Events API: something was changed on purpose; it never pages. */
public record PagerDutyChange(String text, Map<String, String> values) {
  public PagerDutyChange {
    values = Map.copyOf(values);
  }

  /** Reads a change; the faults go into the list, and without any the change is there. */
  public static @Nullable PagerDutyChange read(PagerDutyBody body, List<Fault> faults) {
    Lenient payload = body.fields().at("payload");
    String summary = payload.text("summary");
    if (summary == null) {
      faults.add(new Fault("'payload.summary'", "is missing or blank"));
      return null;
    }
    Map<String, String> values = new TreeMap<>(payload.at("custom_details").values());
    put(values, "source", payload.text("source"));
    put(values, "timestamp", payload.text("timestamp"));
    body.fields()
        .node("links")
        .forEach(link -> put(values, "link", Facts.link(new Lenient(link).text("href"))));
    return new PagerDutyChange(summary, values);
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.putIfAbsent(name, value);
    }
  }
}
