package nightbell.web.page.matrix;

import java.util.List;

/**
 * A field of a form as it was sent.
 *
 * @param options what can be chosen; empty where the field is typed
 * @param fault what is wrong with the value, or empty
 */
public record Field(String name, String label, String value, List<Option> options, String fault) {
  public Field {
    options = List.copyOf(options);
  }

  /** One thing to choose. */
  public record Option(String value, String label, boolean chosen) {}

  boolean isWrong() {
    return !fault.isEmpty();
  }
}
