package nightbell.matrix.paper;

import java.util.List;
import nightbell.matrix.paper.Block.Cell;
import nightbell.matrix.paper.Block.Grid;
import nightbell.matrix.paper.Block.GridRow;
import nightbell.matrix.paper.Block.Lines;
import nightbell.matrix.paper.Block.Table;

/**
 * The paper as one HTML page, which is well-formed XML too. It fetches nothing, runs nothing, and
 * escapes every value; its only style is its own.
 */
public final class PaperHtml {
  /** A table of so few rows never breaks over two pages. */
  private static final int KEPT_WHOLE = 10;

  private final Markup html = new Markup();

  private PaperHtml() {}

  /** The page. */
  public static String of(Paper paper) {
    return new PaperHtml().page(paper);
  }

  private String page(Paper paper) {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width\" />\n");
    html.element("title", paper.title() + ", " + paper.called());
    html.open("style").raw(PaperStyle.css(paper)).close("style");
    html.close("head").open("body").element("h1", paper.title());
    lines(paper.facts());
    paper.parts().forEach(this::part);
    signatures(paper.boxes());
    return html.close("body").close("html").toString();
  }

  private void part(Part part) {
    html.element("h2", part.heading());
    if (!part.note().isEmpty()) {
      html.element("p", "note", part.note());
    }
    part.blocks().forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Lines lines) {
      lines(lines.lines());
    } else if (block instanceof Table table) {
      table(table);
    } else if (block instanceof Grid grid) {
      grid(grid);
    }
  }

  private void lines(List<Line> lines) {
    html.open("table", "lines", "").open("tbody");
    for (Line line : lines) {
      html.open("tr").element("td", "about", line.about());
      html.element("td", line.text()).close("tr");
    }
    html.close("tbody").close("table");
  }

  private void table(Table table) {
    boolean whole = table.rows().size() <= KEPT_WHOLE;
    html.open("div", whole ? "whole" : "", "");
    caption(table.caption());
    html.open("table").open("thead").open("tr");
    table.heads().forEach(head -> html.element("th", head));
    html.close("tr").close("thead").open("tbody");
    for (List<String> row : table.rows()) {
      html.open("tr");
      row.forEach(cell -> html.element("td", cell));
      html.close("tr");
    }
    html.close("tbody").close("table").close("div");
  }

  private void caption(String caption) {
    if (!caption.isEmpty()) {
      html.element("h3", caption);
    }
  }

  private void grid(Grid grid) {
    caption(grid.caption());
    html.open("table", "grid", "").open("thead").open("tr");
    html.element("th", "name", "");
    grid.columns().forEach(name -> html.open("th", "", "colspan=\"2\"").text(name).close("th"));
    html.close("tr").open("tr").element("th", "name", "System");
    grid.columns()
        .forEach(name -> html.element("th", "window", "business").element("th", "window", "after"));
    html.close("tr").close("thead").open("tbody");
    grid.rows().forEach(this::row);
    html.close("tbody").close("table");
  }

  private void row(GridRow row) {
    html.open("tr").element("td", "name", row.name());
    for (int i = 0; i < row.cells().size(); i += 2) {
      Cell business = row.cells().get(i);
      Cell after = row.cells().get(i + 1);
      if (business.equals(after)) {
        cell(business, "colspan=\"2\"");
      } else {
        cell(business, "");
        cell(after, "");
      }
    }
    html.close("tr");
  }

  private void cell(Cell cell, String attribute) {
    html.open("td", cell.tone(), attribute);
    html.element("b", cell.letter()).element("i", cell.row()).close("td");
  }

  private void signatures(List<Box> boxes) {
    html.element("h2", "Signatures");
    html.open("table", "sign", "").open("tbody").open("tr");
    for (Box box : boxes) {
      html.open("td").open("p").element("b", "For " + box.side()).close("p");
      String signed = box.signed();
      if (signed == null) {
        List.of("Name and role", "Date", "Signature")
            .forEach(what -> html.element("p", "rule", what));
      } else {
        html.element("p", signed);
      }
      html.close("td");
    }
    html.close("tr").close("tbody").close("table");
  }
}
