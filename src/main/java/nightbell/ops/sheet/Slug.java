package nightbell.ops.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Short names for a matrix, made of what people call things. */
final class Slug {
  private static final int LONGEST = 40;

  private Slug() {}

  /** Small letters, digits and hyphens; never empty. */
  static String of(String text) {
    String slug =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("ł", "l")
            .replace("ø", "o")
            .replace("ß", "ss")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("^-+|-+$", "");
    return cut.isEmpty() ? "x" : cut;
  }

  /** One that is not taken yet. */
  static String unique(String text, Set<String> taken) {
    String slug = of(text);
    String free = slug;
    for (int i = 2; taken.contains(free); i++) {
      free = slug + "-" + i;
    }
    return free;
  }
}
