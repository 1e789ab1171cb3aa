package nightbell.ops.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as a sheet: UTF-8 or else Windows-1252, parted by commas, semicolons or tabs. */
final class CsvSheet {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LOOK = 4000;

  private CsvSheet() {}

  static Sheet read(String name, byte[] content) throws Unreadable {
    String text = text(content);
    if (text.indexOf('\0') >= 0) {
      throw new Unreadable(name + " is neither CSV nor XLSX.");
    }
    CSVFormat format =
        CSVFormat.EXCEL.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
    List<List<String>> rows = new ArrayList<>();
    int cells = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord line : parser) {
        cells += line.size();
        if (cells > SpreadsheetFile.MOST_CELLS) {
          throw new Unreadable(name + " has more than " + SpreadsheetFile.MOST_CELLS + " cells.");
        }
        rows.add(line.toList());
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Unreadable(name + " is no CSV: " + e.getMessage() + ".");
    }
    return new Sheet(name, rows);
  }

  private static String text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(content, WINDOWS);
    }
  }

  private static char delimiter(String text) {
    String start = text.substring(0, Math.min(text.length(), LOOK));
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(start, candidate) > count(start, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char sought) {
    return text.chars().filter(c -> c == sought).count();
  }
}
