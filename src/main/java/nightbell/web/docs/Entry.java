package nightbell.web.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import nightbell.reference.Exchange;
import nightbell.reference.Operation;
import nightbell.reference.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the page shows it.
 *
 * @param body the keys of its body, empty where that is not ours to say
 * @param answer the keys of its answer, empty where that is no object of ours
 * @param curl its example's request, as a command; empty if there is none
 * @param answered its example's answer; empty if there is none
 */
public record Entry(
    Operation operation,
    List<Parameter> body,
    List<Parameter> answer,
    String curl,
    String answered) {
  private static final JsonMapper JSON = new JsonMapper();

  static Entry of(Operation operation, Keys keys) {
    Operation.Taken taken = operation.takes();
    Map<String, Object> answer = operation.answer();
    Exchange example = operation.example();
    return new Entry(
        operation,
        taken == null ? List.of() : keys.of(taken.schema()),
        answer == null ? List.of() : keys.of(answer),
        example == null ? "" : example.curl(operation.method(), keys.server()),
        example == null ? "" : pretty(example.answer()));
  }

  /** What a body is, in words; empty if there is none. */
  public String bodySays() {
    Operation.Taken taken = operation.takes();
    if (taken == null) {
      return "";
    }
    return taken.says().isEmpty() ? "A JSON object." : taken.says();
  }

  /** The media types of the answer. */
  public String types() {
    return String.join(", ", operation.types());
  }

  private static String pretty(@Nullable String answer) {
    if (answer == null) {
      return "";
    }
    if (!answer.startsWith("{") && !answer.startsWith("[")) {
      return answer.strip();
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(answer));
    } catch (JsonProcessingException e) {
      return answer;
    }
  }
}
