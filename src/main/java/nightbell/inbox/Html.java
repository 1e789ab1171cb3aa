package nightbell.inbox;

import com.google.re2j.Pattern;

/**
 * HTML as plain text: lines where blocks end, no tags, the usual entities. Text that mail programs
 * mark as quoted begins with {@code >}, as it does in plain text. In linear time.
 */
final class Html {
  private static final Pattern UNSHOWN =
      Pattern.compile("(?is)<(?:style|script|head|title)\\b.*?</(?:style|script|head|title)>");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern QUOTE =
      Pattern.compile("(?i)<(?:blockquote|div[^>]*(?:gmail_quote|yahoo_quoted|divRplyFwdMsg))");
  private static final Pattern BREAK =
      Pattern.compile("(?i)<(?:br|/p|/div|/tr|/li|/h[1-6]|/blockquote|hr)\\b[^>]*>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private Html() {}

  static String text(String html) {
    String shown = COMMENT.matcher(UNSHOWN.matcher(html).replaceAll(" ")).replaceAll(" ");
    String flat = shown.replaceAll("\\s+", " ");
    String quoted = QUOTE.matcher(flat).replaceAll("\n" + Quotation.CUT + "\n$0");
    String lines = BREAK.matcher(quoted).replaceAll("\n");
    return entities(TAG.matcher(lines).replaceAll(""));
  }

  private static String entities(String text) {
    return text.replace("&nbsp;", " ")
        .replace("&#160;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
