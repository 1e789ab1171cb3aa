package nightbell.ops.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The merged cells of a workbook, of which the library that reads cells says nothing.
 *
 * @param ranges each sheet's ranges, by the sheet's relation in the workbook
 */
record Merges(Map<String, List<String>> ranges) {
  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
  private static final int WIDEST = 256;

  static Merges of(ZipFile zip) throws IOException, XMLStreamException {
    Map<String, List<String>> ranges = new HashMap<>();
    Map<String, String> parts = new HashMap<>();
    each(
        zip,
        "xl/_rels/workbook.xml.rels",
        "Relationship",
        reader ->
            parts.put(
                String.valueOf(reader.getAttributeValue(null, "Id")),
                String.valueOf(reader.getAttributeValue(null, "Target"))));
    for (Map.Entry<String, String> part : parts.entrySet()) {
      List<String> merged = new ArrayList<>();
      String target = part.getValue();
      String name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
      each(
          zip,
          name,
          "mergeCell",
          reader -> merged.add(String.valueOf(reader.getAttributeValue(null, "ref"))));
      ranges.put(part.getKey(), merged);
    }
    return new Merges(ranges);
  }

  /** What is done with an element. */
  private interface Element {
    void take(XMLStreamReader reader);
  }

  private static void each(ZipFile zip, String part, String tag, Element element)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    // The platform's own factory by name: the service's class path has others.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals(tag)) {
          element.take(reader);
        }
      }
    }
  }

  /** Gives all cells of a range the text of its first one; false if these are too many. */
  boolean fill(String sheet, List<List<String>> rows) {
    int left = SpreadsheetFile.MOST_CELLS;
    for (String range : ranges.getOrDefault(sheet, List.of())) {
      Matcher matcher = RANGE.matcher(range);
      if (matcher.matches()) {
        left -=
            fill(
                rows,
                left,
                Integer.parseInt(matcher.group(2)) - 1,
                column(matcher.group(1)),
                Integer.parseInt(matcher.group(4)) - 1,
                column(matcher.group(3)));
      }
    }
    return left >= 0;
  }

  private static int fill(
      List<List<String>> rows, int most, int top, int left, int bottom, int right) {
    if (top >= rows.size() || left >= rows.get(top).size()) {
      return 0;
    }
    int filled = 0;
    String text = rows.get(top).get(left);
    for (int row = top; row <= Math.min(bottom, rows.size() - 1) && filled <= most; row++) {
      List<String> cells = rows.get(row);
      for (int column = left; column <= Math.min(right, WIDEST); column++) {
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, text);
        filled++;
      }
    }
    return filled;
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }
}
