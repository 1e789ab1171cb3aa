package nightbell.web.page.matrix;

import java.util.List;

/**
 * A form for one common change.
 *
 * @param open whether someone is at work in it
 */
public record ChangeForm(String title, List<Field> fields, List<Button> buttons, boolean open) {
  public ChangeForm {
    fields = List.copyOf(fields);
    buttons = List.copyOf(buttons);
  }

  /** A button that sends the form. */
  public record Button(String act, String label) {}
}
