package nightbell.matrix.file;

import org.jspecify.annotations.Nullable;

/** Whole numbers within bounds. */
final class Numbers {
  private Numbers() {}

  static @Nullable Integer read(Value value, int least, int most) {
    String text = value.text();
    if (text == null) {
      return null;
    }
    int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      String what = value.called() + " is " + Words.quoted(text) + ", which is not a whole number";
      value.mistake("number", what, "write a number from " + least + " to " + most);
      return null;
    }
    return number;
  }
}
