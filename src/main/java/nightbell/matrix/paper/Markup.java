package nightbell.matrix.paper;

/**
 * Builds HTML that is also XML. Every text is escaped; only tags and classes are taken as given.
 */
public final class Markup {
  private final StringBuilder out = new StringBuilder(1 << 14);

  public Markup open(String tag) {
    out.append('<').append(tag).append('>');
    return this;
  }

  /** Opens a tag with a class and, if it is not empty, one more attribute as it stands. */
  public Markup open(String tag, String type, String attribute) {
    out.append('<').append(tag);
    if (!type.isEmpty()) {
      out.append(" class=\"").append(type).append('"');
    }
    if (!attribute.isEmpty()) {
      out.append(' ').append(attribute);
    }
    out.append('>');
    return this;
  }

  public Markup close(String tag) {
    out.append("</").append(tag).append(">\n");
    return this;
  }

  public Markup text(String text) {
    if (isPlain(text)) {
      out.append(text);
    } else {
      text.codePoints().forEach(this::escaped);
    }
    return this;
  }

  public Markup element(String tag, String text) {
    return open(tag).text(text).close(tag);
  }

  public Markup element(String tag, String type, String text) {
    return open(tag, type, "").text(text).close(tag);
  }

  /** What is HTML already. */
  public Markup raw(String html) {
    out.append(html);
    return this;
  }

  /** Whether nothing in it is escaped: most texts are so, and long pages have many. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c > 0x7E || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'') {
        return false;
      }
    }
    return true;
  }

  private void escaped(int point) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(isText(point) ? point : 0xFFFD);
    }
  }

  /** Whether XML may hold it: no control characters, no half of a pair. */
  private static boolean isText(int point) {
    return point == '\n'
        || point == '\t'
        || (point >= 0x20 && point < 0x7F)
        || (point >= 0xA0 && point < 0xD800)
        || (point >= 0xE000 && point < 0xFFFE)
        || point >= 0x10000;
  }

  /** A text as it stands between quotes in a style sheet. */
  static String quoted(String text) {
    StringBuilder css = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point) || point == ' ') {
                css.appendCodePoint(point);
              } else {
                css.append('\\').append(Integer.toHexString(point)).append(' ');
              }
            });
    return css.append('"').toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
