package nightbell.reply;

/** How texts call people: by first name, since a text has little room. Pure. */
public final class Names {
  private Names() {}

  /** The first name of {@code Dana Ruiz}, {@code Ruiz, Dana} or {@code Dr. Dana Ruiz}. */
  public static String first(String name) {
    String plain = Plain.line(name);
    int comma = plain.indexOf(',');
    String given = comma < 0 ? plain : plain.substring(comma + 1).strip();
    for (String word : given.split(" ", -1)) {
      if (!word.isEmpty() && !word.endsWith(".")) {
        return word;
      }
    }
    return plain;
  }
}
