package nightbell.web.page.matrix;

import java.util.List;

/** A form for one common change. */
public record ChangeForm(String title, List<Field> fields, List<Button> buttons) {
  public ChangeForm {
    fields = List.copyOf(fields);
    buttons = List.copyOf(buttons);
  }

  /** Whether something is chosen in it already. */
  public boolean open() {
    return fields.stream().anyMatch(field -> !field.value().isEmpty());
  }

  /** A button that sends the form. */
  public record Button(String act, String label) {}
}
