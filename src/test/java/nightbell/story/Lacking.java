package nightbell.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the description of an operation lacks. */
final class Lacking {
  private Lacking() {}

  static List<String> of(String key, JsonNode operation, Map<String, ?> examples) {
    List<String> lacking = new ArrayList<>();
    if (blank(operation, "summary")) {
      lacking.add(key + ": no words; put @Described(\"…\") on the method");
    }
    if (operation.at("/tags/0").asText().equals("Others")) {
      lacking.add(key + ": no chapter; add its address to one in Chapter");
    }
    operation
        .get("parameters")
        .forEach(
            parameter -> {
              if (blank(parameter, "description")) {
                lacking.add(key + ": no words for parameter " + parameter.get("name").asText());
              }
            });
    operation
        .get("responses")
        .properties()
        .forEach(
            response -> {
              if (blank(response.getValue(), "description")) {
                lacking.add(key + ": no words for status " + response.getKey());
              }
            });
    if (!examples.containsKey(key)) {
      lacking.add(key + ": no example; add a request to examples.http");
    }
    return lacking;
  }

  private static boolean blank(JsonNode of, String name) {
    return of.path(name).asText().isBlank();
  }
}
