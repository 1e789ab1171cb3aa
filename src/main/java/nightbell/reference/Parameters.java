package nightbell.reference;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the parameters of a method: those of its path, and those it asks for. */
final class Parameters {
  private static final String CHOICE = "[\\w-]+(\\|[\\w-]+)+";
  private final Words words;

  Parameters(Words words) {
    this.words = words;
  }

  List<Parameter> of(Method method, Described says, String path) {
    Map<String, Word> asked = new LinkedHashMap<>();
    for (String line : says.asks()) {
      Word word = Word.read(line);
      asked.put(word.name(), word);
    }
    List<Parameter> all = new ArrayList<>();
    Paths.variables(method)
        .forEach(
            (name, pattern) -> {
              Word word = asked.remove(name);
              Word known = known(word == null ? new Word(name, true, "", "") : word);
              all.add(
                  new Parameter(name, "path", true, schema(method, known, pattern), known.says()));
            });
    for (java.lang.reflect.Parameter bound : method.getParameters()) {
      QueryParam query = bound.getAnnotation(QueryParam.class);
      if (query != null && !Access.of(path).opensBy(query.value())) {
        asked.putIfAbsent(query.value(), new Word(query.value(), false, "", ""));
      }
    }
    asked.values().stream().map(this::known).forEach(word -> all.add(inQuery(method, word)));
    return all;
  }

  private Parameter inQuery(Method method, Word word) {
    Map<String, Object> schema = schema(method, word, "");
    if (word.name().equals("limit")) {
      schema.put("minimum", 1);
      schema.put("maximum", 1000);
      schema.put("default", 100);
    }
    return new Parameter(word.name(), "query", word.required(), schema, word.says());
  }

  private Word known(Word word) {
    return words.find(word.name()).map(word::or).orElse(word);
  }

  private static Map<String, Object> schema(Method method, Word word, String pattern) {
    Map<String, Object> schema = word.schema();
    Arrays.stream(method.getAnnotationsByType(OneOf.class))
        .filter(choice -> choice.name().equals(word.name()))
        .forEach(choice -> schema.put("enum", Schemas.choices(choice.value())));
    if (pattern.matches(CHOICE)) {
      schema.put("enum", List.of(pattern.split("\\|", -1)));
    }
    return schema;
  }
}
