package nightbell.web.page.matrix;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nightbell.matrix.file.MatrixText;

/**
 * The common changes to a matrix, made by form: each changes its few words in the text and nothing
 * else. Empty where a form is not filled in or the text is too unusual.
 */
final class CommonChange {
  /** What the buttons of the forms are called. */
  static final List<String> ACTS = List.of("owner", "respond", "contact", "add", "remove");

  private final MultivaluedMap<String, String> form;

  CommonChange(MultivaluedMap<String, String> form) {
    this.form = form;
  }

  Optional<MatrixText> apply(String act, MatrixText text) {
    return switch (act) {
      case "owner" -> owner(text);
      case "respond" -> set(text, "severities/" + of("respond.of"), of("respond.to"));
      case "contact" -> contact(text);
      case "add" -> added(text);
      case "remove" -> removed(text);
      default -> Optional.empty();
    };
  }

  private Optional<MatrixText> owner(MatrixText text) {
    String row = "rows/" + of("owner.row");
    if (of("owner.row").isEmpty()) {
      return Optional.empty();
    }
    return set(text, row + "/owner", of("owner.side"))
        .flatMap(next -> without(next, row + "/joint"))
        .flatMap(next -> set(next, row + "/accountable", of("owner.accountable")))
        .flatMap(next -> set(next, row + "/path", of("owner.path")));
  }

  private Optional<MatrixText> contact(MatrixText text) {
    String place = "people/" + of("contact.person") + "/" + of("contact.channel");
    return of("contact.to").isEmpty() ? without(text, place) : set(text, place, of("contact.to"));
  }

  private Optional<MatrixText> added(MatrixText text) {
    String who = of("step.who");
    return who.isEmpty() || text.items(step()).contains(who)
        ? Optional.empty()
        : text.add(step(), who);
  }

  private Optional<MatrixText> removed(MatrixText text) {
    List<String> there = text.items(step());
    int place = there.indexOf(of("step.who"));
    return place < 0 || there.size() < 2
        ? Optional.empty()
        : text.remove(step() + "/" + (place + 1));
  }

  private String step() {
    return "paths/" + of("step.of") + "/page";
  }

  private static Optional<MatrixText> without(MatrixText text, String place) {
    return text.value(place).isEmpty() ? Optional.of(text) : text.remove(place);
  }

  private static Optional<MatrixText> set(MatrixText text, String place, String value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    boolean same = text.value(place).filter(value::equals).isPresent();
    return same ? Optional.of(text) : text.set(place, value);
  }

  private String of(String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }
}
