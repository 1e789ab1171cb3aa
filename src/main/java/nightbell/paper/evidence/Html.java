package nightbell.paper.evidence;

import nightbell.matrix.paper.Markup;

/** The pages of a pack: well-formed, without scripts, readable from a folder of files. */
final class Html {
  private static final String STYLE =
      """
      html { background: #fff; }
      body { color: #1b1d21; font: 10pt/1.45 "Liberation Sans", Arial, sans-serif; margin: 0 auto;
        max-width: 260mm; padding: 6mm; word-wrap: break-word; }
      h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 3mm; }
      h2 { border-bottom: 0.6pt solid #1b1d21; font-size: 12pt; margin: 8mm 0 2mm;
        padding-bottom: 0.6mm; page-break-after: avoid; }
      h3 { font-size: 10.5pt; margin: 5mm 0 1mm; page-break-after: avoid; }
      p { margin: 0 0 2mm; }
      p.note { color: #474c55; }
      p.bad { border-left: 3pt solid #b3261e; padding-left: 2mm; }
      p.seal { background: #eef0f2; font-family: "Liberation Mono", monospace; font-size: 8.5pt;
        padding: 2mm; word-break: break-all; }
      table { border-collapse: collapse; margin: 0 0 4mm; width: 100%; }
      thead { display: table-header-group; }
      tr { page-break-inside: avoid; }
      th, td { border: 0.5pt solid #b3b7bf; font-size: 8.5pt; padding: 0.8mm 1.4mm;
        text-align: left; vertical-align: top; word-wrap: break-word; }
      th { background: #eef0f2; font-weight: bold; }
      td.number { text-align: right; }
      td.time { white-space: nowrap; }
      td.bad { background: #f9dedc; }
      table.facts { width: auto; }
      table.facts td { border: 0; border-bottom: 0.4pt solid #d9dbd6; font-size: 10pt; }
      table.facts td.about { font-weight: bold; white-space: nowrap; }
      a { color: #174a8c; }
      pre { background: #eef0f2; padding: 2mm; white-space: pre-wrap; }
      @page { margin: 14mm 12mm; size: A4; }
      @media print { body { max-width: none; padding: 0; } }
      """;

  private Html() {}

  /** A page begun; {@code up} is the way to the pack's top, such as {@code ../}. */
  static Markup begin(String title, String up) {
    Markup html = first(title).open("p");
    link(html, up + "index.html", "Evidence pack").close("p");
    return html.element("h1", title);
  }

  /** The first page begun. */
  static Markup first(String title) {
    Markup html = new Markup();
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width\" />\n");
    html.element("title", title).open("style").raw(STYLE).close("style").close("head");
    return html.open("body");
  }

  static String end(Markup html) {
    return html.close("body").close("html").toString();
  }

  /** A link; the address is one of the pack's own, of plain letters. */
  static Markup link(Markup html, String address, String words) {
    return html.open("a", "", "href=\"" + address + '"').text(words).raw("</a>");
  }

  /** A line of facts. */
  static void fact(Markup html, String about, String text) {
    html.open("tr").element("td", "about", about).element("td", text).close("tr");
  }

  /** The head of a table. */
  static void head(Markup html, String... columns) {
    html.open("table").open("thead").open("tr");
    for (String column : columns) {
      html.element("th", column);
    }
    html.close("tr").close("thead").open("tbody");
  }

  static void foot(Markup html) {
    html.close("tbody").close("table");
  }
}
