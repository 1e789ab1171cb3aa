package nightbell.reply;

import java.text.Normalizer;

/**
 * The alphabet of plain text messages (GSM 03.38): 160 septets make one segment, and one character
 * outside it would halve that. Folding keeps what the alphabet has, spells what it lacks, and drops
 * the rest. Pure.
 */
public final class Gsm7 {
  /** Septets in one segment. */
  public static final int SEGMENT = 160;

  private static final String BASIC =
      "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENSION = "^{}\\[~]|€";
  private static final String DOTS = "...";

  private Gsm7() {}

  /** The text in this alphabet on one line, without control characters. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    Normalizer.normalize(Plain.line(text), Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> add(folded, c));
    return folded.toString().replaceAll(" {2,}", " ").strip();
  }

  /** How many septets the folded text takes. */
  public static int septets(String text) {
    return width(fold(text));
  }

  /** The folded text in at most this many septets, with three dots where it was cut. */
  public static String fit(String text, int septets) {
    String folded = fold(text);
    if (width(folded) <= septets) {
      return folded;
    }
    int room = septets - DOTS.length();
    if (room <= 0) {
      return DOTS.substring(0, Math.max(0, septets));
    }
    int end = 0;
    for (int used = width(folded.charAt(0)); used <= room; used += width(folded.charAt(end))) {
      end++;
    }
    return folded.substring(0, end).strip() + DOTS;
  }

  /** How many septets a text takes that is folded already, outer spaces included. */
  static int width(String folded) {
    return folded.chars().map(Gsm7::width).sum();
  }

  private static int width(int c) {
    return EXTENSION.indexOf(c) >= 0 ? 2 : 1;
  }

  private static boolean has(int c) {
    return BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0;
  }

  private static void addPart(StringBuilder folded, int part) {
    String spelling = Spelling.of(part);
    if (has(part)) {
      folded.appendCodePoint(part);
    } else if (spelling != null) {
      folded.append(spelling);
    }
  }

  private static void add(StringBuilder folded, int c) {
    if (has(c)) {
      folded.appendCodePoint(c);
      return;
    }
    String spelling = Spelling.of(c);
    if (spelling != null) {
      folded.append(spelling);
      return;
    }
    String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    int before = folded.length();
    parts.codePoints().forEach(part -> addPart(folded, part));
    boolean lost = folded.length() == before && Character.isLetterOrDigit(c);
    if (lost && (before == 0 || folded.charAt(before - 1) != '?')) {
      folded.append('?');
    }
  }
}
