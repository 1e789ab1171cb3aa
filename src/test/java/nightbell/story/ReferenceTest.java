package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nightbell.Service;
import nightbell.story.ExamplesTold.Told;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The API's description holds: it has words for all that there is, and every example, sent to a
 * running service, is answered as it says. With {@code -Dnightbell.record=FILE} the answers are
 * written as the new examples.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceTest {
  private static final String FILE = "/nightbell/reference/examples.json";

  private Desk desk;
  private JsonNode document;
  private String written;
  private final Map<String, Told> examples = new TreeMap<>();
  private List<Told> told;

  @BeforeAll
  void tell(@TempDir Path folder) throws IOException {
    desk = Desk.open(folder);
    written = desk.send("GET", "/openapi.json", "", "none").body();
    document = Desk.read(written);
    for (String browser : List.of("Firefox", "Chromium")) {
      // Sessions are made by browsers only.
      new Browser(desk)
          .from(new String[] {"User-Agent", browser}, "/sign-in", "token", Service.ADMIN);
    }
    ExamplesTold teller = new ExamplesTold(desk);
    told = teller.tell();
    told.stream()
        .filter(one -> one.step().shown())
        .forEach(one -> examples.putIfAbsent(key(one.step().method(), one.path()), one));
    record(teller);
    desk.phones.readAll();
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void every_operation_parameter_and_refusal_has_words_and_an_example() {
    List<String> lacking = new ArrayList<>();
    operations().forEach((key, operation) -> lacking.addAll(Lacking.of(key, operation, examples)));
    assertThat(lacking).isEmpty();
    assertThat(operations()).hasSizeGreaterThan(130);
  }

  @Test
  void every_example_is_answered_as_described() {
    // It refuses a document that is none, with all that is wrong with it.
    OpenApiInteractionValidator validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(written).build();
    List<String> wrong = new ArrayList<>();
    for (Told one : told) {
      String key = key(one.step().method(), one.path());
      int due = one.step().refusal() == 0 ? success(key) : one.step().refusal();
      if (one.answer().statusCode() != due) {
        wrong.add(key + ": " + one.answer().statusCode() + " not " + due + one.answer().body());
      }
      complaints(validator, one).forEach(complaint -> wrong.add(key + ": " + complaint));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void examples_that_are_shown_are_those_that_were_tried() throws IOException {
    JsonNode kept = new ObjectMapper().readTree(getClass().getResourceAsStream(FILE));
    Map<String, Integer> shown = new TreeMap<>();
    kept.properties().forEach(one -> shown.put(one.getKey(), one.getValue().get("status").asInt()));
    Map<String, Integer> tried = new TreeMap<>();
    examples.forEach((key, one) -> tried.put(key, one.answer().statusCode()));
    assertThat(shown).as("record them anew: -Dnightbell.record=FILE").isEqualTo(tried);
  }

  @Test
  void page_for_people_shows_every_operation() {
    String page = desk.send("GET", "/docs", "", "none").body();
    operations()
        .forEach(
            (key, operation) -> {
              String anchor = operation.get("operationId").asText().replace('.', '-');
              assertThat(page).contains("<article id=\"" + anchor + "\">");
              assertThat(page).contains("href=\"#" + anchor + "\"");
            });
    assertThat(page).doesNotContain("src=\"http", "href=\"http", "style=\"", "onclick=");
  }

  private void record(ExamplesTold teller) throws IOException {
    String file = System.getProperty("nightbell.record");
    if (file == null) {
      return;
    }
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode all = json.createObjectNode();
    examples.forEach((key, one) -> all.set(key, teller.shown(one)));
    Files.writeString(Path.of(file), json.writeValueAsString(all) + "\n");
  }

  private static List<String> complaints(OpenApiInteractionValidator validator, Told one) {
    String[] target = one.path().split("\\?", 2);
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(Request.Method.valueOf(one.step().method()), target[0]);
    one.headers().forEach((name, value) -> request.withHeader(name, value));
    for (String pair : target.length > 1 ? target[1].split("&", -1) : new String[0]) {
      String[] both = pair.split("=", 2);
      request.withQueryParam(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
    }
    if (one.body() != null) {
      request.withBody(one.body());
    }
    SimpleResponse.Builder response = SimpleResponse.Builder.status(one.answer().statusCode());
    if (!one.answer().body().isEmpty()) {
      response.withContentType(one.type()).withBody(one.answer().body());
    }
    return validator.validate(request.build(), response.build()).getMessages().stream()
        .filter(message -> message.getLevel() != ValidationReport.Level.IGNORE)
        .map(Object::toString)
        .toList();
  }

  private int success(String key) {
    JsonNode operation = operations().get(key);
    return operation == null ? 0 : Integer.parseInt(operation.get("responses").fieldNames().next());
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        verb ->
                            all.put(
                                verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                verb.getValue())));
    return all;
  }

  /** The operation that a request is for: of those that fit, the one with the fewest variables. */
  private String key(String method, String path) {
    String plain = path.replaceFirst("\\?.*", "");
    Set<String> all = operations().keySet();
    return all.stream()
        .filter(key -> key.startsWith(method + " "))
        .filter(key -> Pattern.matches(pattern(key.substring(method.length() + 1)), plain))
        .min(Comparator.comparing(key -> key.chars().filter(c -> c == '{').count()))
        .orElse(method + " " + plain);
  }

  private static String pattern(String template) {
    return template.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+");
  }
}
