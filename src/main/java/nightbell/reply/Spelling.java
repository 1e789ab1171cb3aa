package nightbell.reply;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to write instead of characters that text messages lack and that no accent explains. */
final class Spelling {
  private static final Map<Integer, String> TABLE = new HashMap<>();

  static {
    each("“”„‟″«»", "\"");
    each("‘’‚‛′`´‹›", "'");
    each("‐‑‒–—―−¬", "-");
    each("•·", "-");
    each("ł", "l");
    each("Ł", "L");
    each("đð", "d");
    each("ĐÐ", "D");
    each("ħ", "h");
    each("Ħ", "H");
    each("ı", "i");
    each("œ", "oe");
    each("Œ", "OE");
    each("þ", "th");
    each("Þ", "Th");
    each("ẞ", "SS");
    each("µμ", "u");
    each("×", "x");
    each("÷⁄∕", "/");
    each("¦", "|");
    each("¢", "c");
    each("©", "(c)");
    each("®", "(r)");
    each("°", " deg ");
    each("±", "+/-");
    each("≤", "<=");
    each("≥", ">=");
    each("≠", "!=");
    each("≈", "~");
    each("→⇒", "->");
    each("←⇐", "<-");
  }

  private Spelling() {}

  /** The replacement of this character, or null if none is set. */
  static @Nullable String of(int c) {
    return TABLE.get(c);
  }

  private static void each(String characters, String spelling) {
    characters.codePoints().forEach(c -> TABLE.put(c, spelling));
  }
}
