package nightbell.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes operations as a document of OpenAPI 3.0.3, which every tool reads. */
final class OpenApi {
  private static final String ABOUT =
      "Nightbell wakes the right person at night. Instants are ISO-8601 in UTC, durations are"
          + " seconds, ids are texts, and an incident's public number is an integer from 101. Lists"
          + " come in pages: limit says how many items, and next is what after must be for the"
          + " next. Errors are problem documents (RFC 9457); errors names each place of a bad"
          + " input. A refused request leaves nothing half done.";

  private final String server;
  private final String version;

  OpenApi(String server, String version) {
    this.server = server;
    this.version = version;
  }

  Map<String, Object> document(List<Operation> operations, Map<String, Object> components) {
    Map<String, Object> paths = new LinkedHashMap<>();
    for (Operation operation : operations) {
      @SuppressWarnings("unchecked")
      Map<String, Object> path =
          (Map<String, Object>) paths.computeIfAbsent(operation.path(), p -> map());
      path.put(operation.method().toLowerCase(Locale.ROOT), operation(operation));
    }
    Map<String, Object> document = map();
    document.put("openapi", "3.0.3");
    document.put("info", Map.of("title", "Nightbell", "version", version, "description", ABOUT));
    document.put("servers", List.of(Map.of("url", server)));
    document.put(
        "tags",
        Arrays.stream(Chapter.values())
            .filter(chapter -> operations.stream().anyMatch(one -> one.chapter() == chapter))
            .map(one -> Map.of("name", one.title(), "description", one.words()))
            .toList());
    document.put("paths", paths);
    document.put("components", Map.of("schemas", components, "securitySchemes", Access.all()));
    return document;
  }

  private Map<String, Object> operation(Operation operation) {
    Map<String, Object> written = map();
    written.put("operationId", operation.id());
    written.put("tags", List.of(operation.chapter().title()));
    written.put("summary", operation.title());
    if (!operation.text().isEmpty()) {
      written.put("description", operation.text());
    }
    written.put("security", operation.access().requirements());
    Exchange example = operation.example();
    List<Map<String, Object>> parameters = new ArrayList<>();
    Map<String, String> values = example == null ? Map.of() : Values.of(operation.path(), example);
    operation.parameters().forEach(one -> parameters.add(parameter(one, values)));
    written.put("parameters", parameters);
    if (operation.takes() != null) {
      written.put("requestBody", body(operation.takes(), example));
    }
    written.put("responses", responses(operation));
    return written;
  }

  private static Map<String, Object> parameter(Parameter one, Map<String, String> values) {
    Map<String, Object> written = map();
    written.put("name", one.name());
    written.put("in", one.in());
    written.put("required", one.required());
    written.put("description", one.says());
    written.put("schema", one.schema());
    String value = values.get(one.name());
    if (value != null) {
      written.put("example", Values.typed(value, one.schema()));
    }
    return written;
  }

  private static Map<String, Object> body(Operation.Taken taken, @Nullable Exchange example) {
    Map<String, Object> content = map();
    content.put("schema", taken.schema());
    if (example != null && example.body() != null && !example.body().startsWith("@")) {
      content.put("example", Values.body(example.body(), taken.type()));
    }
    Map<String, Object> body = map();
    body.put("description", taken.says().isEmpty() ? "A JSON object." : taken.says());
    body.put("required", taken.required());
    body.put("content", Map.of(taken.type(), content));
    return body;
  }

  private static Map<String, Object> responses(Operation operation) {
    Map<String, Object> all = map();
    Map<String, Object> done = map();
    done.put("description", operation.title() + ".");
    Map<String, Object> content = map();
    for (String type : operation.types()) {
      content.put(type, answer(operation, type));
    }
    if (!content.isEmpty()) {
      done.put("content", content);
    }
    all.put(String.valueOf(operation.status()), done);
    for (Failure failure : operation.failures()) {
      all.put(String.valueOf(failure.status()), refusal(operation, failure.when()));
    }
    all.put("default", refusal(operation, "Something failed here; the log tells more."));
    return all;
  }

  private static Map<String, Object> answer(Operation operation, String type) {
    boolean json = type.equals("application/json");
    boolean binary = type.endsWith("zip") || type.endsWith("pdf");
    Map<String, Object> text = binary ? Map.of("type", "string", "format", "binary") : Values.TEXT;
    Map<String, Object> media = map();
    media.put("schema", json && operation.answer() != null ? operation.answer() : text);
    Exchange example = operation.example();
    if (example != null && example.answer() != null && example.type().equals(type)) {
      media.put("example", Values.body(example.answer(), type));
    }
    return media;
  }

  private static Map<String, Object> refusal(Operation operation, String when) {
    Map<String, Object> written = map();
    written.put("description", when);
    if (operation.refusal() != null) {
      written.put(
          "content", Map.of(operation.refusalType(), Map.of("schema", operation.refusal())));
    }
    return written;
  }

  private static Map<String, Object> map() {
    return new LinkedHashMap<>();
  }
}
