package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightbell.engine.Intake.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A body of PagerDuty's Events API, whose key is inside of it: looked for also in a body that is no
 * JSON, so that its client's managers can see what was meant to wake them.
 *
 * @param fault why it is no JSON object, else null
 */
public record PagerDutyBody(
    String text, @Nullable JsonNode root, @Nullable String routingKey, @Nullable Fault fault) {
  private static final Pattern KEY =
      Pattern.compile("\"routing_key\"\\s{0,9}:\\s{0,9}\"([^\"\\\\]{1,200})\"");

  /** Reads a body; never fails. */
  public static PagerDutyBody read(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    try {
      JsonNode root = JsonText.read(body);
      if (root.isObject()) {
        return new PagerDutyBody(text, root, new Lenient(root).text("routing_key"), null);
      }
      return broken(text, new Fault("body", "a JSON object is required"));
    } catch (JsonText.NotJson e) {
      return broken(text, e.fault());
    }
  }

  /** The faults that make it unreadable as a whole. */
  public List<Fault> faults() {
    return fault == null ? List.of() : List.of(fault);
  }

  Lenient fields() {
    return new Lenient(root);
  }

  private static PagerDutyBody broken(String text, Fault fault) {
    Matcher key = KEY.matcher(text);
    return new PagerDutyBody(text, null, key.find() ? key.group(1).strip() : null, fault);
  }
}
