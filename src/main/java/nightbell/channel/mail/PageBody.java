package nightbell.channel.mail;

/** The words of a mail, as text and as HTML for a phone: no images, no scripts, nothing fetched. */
final class PageBody {
  /** What a page asks for. */
  static final String ASK =
      "Open the link and type 1 to acknowledge, 2 to escalate, 3 if it is not yours, 4 if it is"
          + " resolved.";

  private static final String REPLY =
      " Or answer this mail with that digit, or with a note, as its first line.";

  private static final String HTML =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      </head>
      <body style="margin:0;padding:16px;font:16px/1.5 sans-serif;color:#1a1a1a">
      <div style="max-width:36em;overflow-wrap:anywhere">
      <p style="margin:0 0 16px">%s</p>
      %s</div>
      </body>
      </html>
      """;

  private static final String ANSWER =
      """
      <p style="margin:0 0 8px">%s</p>
      <p style="margin:0"><a href="%s" style="color:#0b57d0">%s</a></p>
      """;

  private PageBody() {}

  /**
   * The ways to answer.
   *
   * @param link the address of the page with the form; empty for a mail that asks nothing
   * @param ask what to do, before the link; empty where the words themselves say it
   */
  record Ways(String link, String ask) {
    static final Ways NONE = new Ways("", "");

    /** Those of a page. */
    static Ways of(String link, boolean byMail) {
      return new Ways(link, byMail ? ASK + REPLY : ASK);
    }
  }

  static String text(String words, Ways ways) {
    String said = words.strip() + "\n";
    String ask = ways.ask.isEmpty() ? "" : ways.ask + "\n\n";
    return ways.link.isEmpty() ? said : said + "\n" + ask + ways.link + "\n";
  }

  static String html(String subject, String words, Ways ways) {
    String said = escape(words.strip()).replace("\r\n", "\n").replace("\n", "<br>\n");
    String link = escape(ways.link);
    String answer = link.isEmpty() ? "" : ANSWER.formatted(ways.ask, link, link);
    return HTML.formatted(escape(subject), said, answer);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
