package nightbell.web.page.matrix;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nightbell.matrix.Matrix;
import nightbell.matrix.Path;
import nightbell.matrix.Row;
import nightbell.matrix.file.MatrixText;
import nightbell.oncall.Side;
import nightbell.web.page.matrix.ChangeForm.Button;
import nightbell.web.page.matrix.Field.Option;

/** The forms for common changes, with what the text now says to choose from. */
final class ChangeForms {
  private static final String LENGTH = "such as 15m, 4h or 2d";

  private final Matrix matrix;
  private final MatrixText text;
  private final MultivaluedMap<String, String> given;
  private final Sides sides;

  ChangeForms(Matrix matrix, MatrixText text, MultivaluedMap<String, String> given) {
    this.matrix = matrix;
    this.text = text;
    this.given = given;
    this.sides = new Sides(matrix);
  }

  List<ChangeForm> all() {
    return List.of(
        owner(act().equals("owner") || (act().isEmpty() && given.containsKey("owner.row"))),
        respond(act().equals("respond")),
        step(act().equals("add") || act().equals("remove")),
        contact(act().equals("contact")));
  }

  /** The button that was pressed, if any. */
  private String act() {
    return Objects.requireNonNullElse(given.getFirst("act"), "");
  }

  private ChangeForm owner(boolean open) {
    Map<String, String> rows = new LinkedHashMap<>();
    matrix.rows().forEach(row -> rows.put(row.id().value(), words(row)));
    Map<String, String> owners = new LinkedHashMap<>();
    for (Side side : Side.values()) {
      owners.put(Sides.word(side), sides.full(side));
    }
    Map<String, String> paths = new LinkedHashMap<>();
    matrix.paths().keySet().forEach(path -> paths.put(path.value(), path.value()));
    return new ChangeForm(
        "Who owns a row",
        List.of(
            choice("owner.row", "Row", rows),
            choice("owner.side", "New owner", owners),
            choice("owner.accountable", "Accountable", people()),
            choice("owner.path", "Path", paths)),
        List.of(new Button("owner", "Change the owner")),
        open);
  }

  private ChangeForm respond(boolean open) {
    Map<String, String> times = new LinkedHashMap<>();
    matrix.severities().forEach(severity -> times(severity.id().value(), times));
    return new ChangeForm(
        "Response time of a severity",
        List.of(
            choice("respond.of", "Severity", times), typed("respond.to", "New time, " + LENGTH)),
        List.of(new Button("respond", "Change the time")),
        open);
  }

  private void times(String severity, Map<String, String> times) {
    for (String below : List.of("", "/business", "/after_hours")) {
      String place = severity + "/respond" + below;
      String window = below.replace("/", ", ").replace('_', ' ');
      text.value("severities/" + place)
          .ifPresent(now -> times.put(place, severity + window + ": now " + now));
    }
  }

  private ChangeForm step(boolean open) {
    Map<String, String> steps = new LinkedHashMap<>();
    for (Path path : matrix.paths().values()) {
      for (int i = 1; i <= path.steps().size(); i++) {
        String place = path.id() + "/" + i;
        String who = String.join(", ", text.items("paths/" + place + "/page"));
        steps.put(place, path.id() + ", step " + i + ": " + who);
      }
    }
    Map<String, String> who = people();
    matrix
        .schedules()
        .keySet()
        .forEach(
            schedule -> {
              who.put("schedule:" + schedule, "Schedule " + schedule);
              who.put("schedule:" + schedule + "#secondary", "Schedule " + schedule + ", second");
            });
    return new ChangeForm(
        "Who is paged in a step",
        List.of(choice("step.of", "Step", steps), choice("step.who", "Person or schedule", who)),
        List.of(new Button("add", "Add to the step"), new Button("remove", "Take out of the step")),
        open);
  }

  private ChangeForm contact(boolean open) {
    Map<String, String> channels = new LinkedHashMap<>();
    channels.put("sms", "SMS number");
    channels.put("voice", "Number for calls");
    channels.put("email", "Email address");
    return new ChangeForm(
        "How a person is reached",
        List.of(
            choice("contact.person", "Person", people()),
            choice("contact.channel", "By", channels),
            typed("contact.to", "New number or address")),
        List.of(new Button("contact", "Change the contact")),
        open);
  }

  private Map<String, String> people() {
    Map<String, String> people = new LinkedHashMap<>();
    matrix
        .people()
        .forEach(
            (id, person) ->
                people.put(id.value(), person.name() + " (" + Sides.word(person.side()) + ")"));
    return people;
  }

  private static String words(Row row) {
    String owner = Sides.word(row.gives().owner());
    return row.id() + ": " + RowFacts.where(row) + " · now " + owner;
  }

  private Field choice(String name, String label, Map<String, String> known) {
    String chosen = Objects.requireNonNullElse(given.getFirst(name), "");
    List<Option> options = new ArrayList<>();
    known.forEach((value, words) -> options.add(new Option(value, words, value.equals(chosen))));
    return new Field(name, label, chosen, options, "");
  }

  private Field typed(String name, String label) {
    String value = Objects.requireNonNullElse(given.getFirst(name), "");
    return new Field(name, label, value, List.of(), "");
  }
}
