package nightbell.matrix.paper;

/**
 * How the paper looks, on screen, from a browser's printer, and as PDF: plain tables, since PDF
 * renderers know no newer layout. The page size is the printer's own.
 */
final class PaperStyle {
  private static final String PAGE =
      """
      html { background: #fff; }
      body {
        color: #1b1d21;
        font: 9.5pt/1.4 "Liberation Sans", "Helvetica Neue", Arial, sans-serif;
        margin: 0 auto;
        max-width: 184mm;
        word-wrap: break-word;
      }
      h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 2mm; }
      h2 {
        border-bottom: 0.6pt solid #1b1d21;
        font-size: 12pt;
        margin: 8mm 0 2mm;
        padding-bottom: 0.6mm;
        page-break-after: avoid;
      }
      p { margin: 0 0 2mm; }
      p.note { color: #474c55; page-break-after: avoid; }
      table { border-collapse: collapse; margin: 0 0 4mm; width: 100%; }
      table { -fs-table-paginate: paginate; -fs-page-break-min-height: 14mm; }
      table.grid { table-layout: fixed; }
      div.whole { page-break-inside: avoid; }
      thead { display: table-header-group; }
      tr { page-break-inside: avoid; }
      th, td {
        border: 0.5pt solid #b3b7bf;
        padding: 0.8mm 1.4mm;
        text-align: left;
        vertical-align: top;
        word-wrap: break-word;
      }
      th { background: #eef0f2; font-weight: bold; }
      caption, h3 {
        font-size: 9.5pt;
        font-weight: bold;
        margin: 3mm 0 1mm;
        page-break-after: avoid;
        text-align: left;
      }
      """;

  private static final String TABLES =
      """
      table.lines td { border: 0; border-bottom: 0.4pt solid #d9dbd6; }
      table.lines td.about { font-weight: bold; width: 30mm; }
      table.grid th, table.grid td { padding: 0.6mm 0.8mm; text-align: center; }
      table.grid th.name, table.grid td.name { text-align: left; width: 34mm; }
      table.grid th.window { font-size: 7pt; font-weight: normal; }
      table.grid td b { font-size: 10pt; }
      table.grid td i { color: #1b1d21; font-size: 7pt; font-style: normal; }
      td.internal { background: #d3e5f7; }
      td.provider { background: #fbe2c0; }
      td.joint { background: #e3d5f1; border: 1pt solid #6b4a94; }
      td.nobody { background: #fff; border: 1.4pt solid #b3261e; }
      table.sign { page-break-inside: avoid; }
      table.sign td { height: 38mm; width: 50%; }
      table.sign p { margin: 0 0 6mm; }
      table.sign p.rule { border-bottom: 0.5pt solid #1b1d21; margin: 0 0 3mm; padding-top: 4mm; }
      @media screen { body { padding: 8mm 6mm; } }
      @media print {
        body { max-width: none; }
        td, th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      }
      """;

  private PaperStyle() {}

  static String css(Paper paper) {
    String footer = paper.title() + " · " + paper.called();
    return PAGE
        + TABLES
        + "@page { margin: 16mm 13mm 19mm;\n"
        + "  @bottom-left { color: #474c55; font: 7pt \"Liberation Sans\", Arial, sans-serif;"
        + " content: "
        + Markup.quoted(footer)
        + " \"\\A\" "
        + Markup.quoted("SHA-256 " + paper.sha256())
        + "; white-space: pre; width: 80%; }\n"
        + "  @bottom-right { color: #474c55; font: 7pt \"Liberation Sans\", Arial, sans-serif;"
        + " content: \"Page \" counter(page) \" of \" counter(pages); }\n}\n";
  }
}
