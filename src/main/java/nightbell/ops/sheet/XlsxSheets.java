package nightbell.ops.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * An XLSX file's sheets, in order. What is packed into the file is measured before any of it is
 * read, so that a small file cannot unpack into a huge one. Merged cells all have the first one's
 * text.
 */
final class XlsxSheets {
  private static final int MOST_COLUMNS = 256;

  private XlsxSheets() {}

  static List<Sheet> read(Path file, byte[] content) throws Unreadable {
    List<Sheet> sheets = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile());
        ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(measured(file, zip, content)))) {
      Merges merges = Merges.of(zip);
      for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
        List<List<String>> rows = rows(file, sheet);
        if (!merges.fill(sheet.getId(), rows)) {
          throw SpreadsheetFile.tooLarge(file);
        }
        sheets.add(new Sheet(sheet.getName(), rows));
      }
      return sheets;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw new Unreadable(file + " is no readable XLSX: " + e.getMessage() + ".");
    }
  }

  private static byte[] measured(Path file, ZipFile zip, byte[] content)
      throws IOException, Unreadable {
    long left = SpreadsheetFile.MOST_BYTES;
    byte[] buffer = new byte[8192];
    for (ZipEntry entry : Collections.list(zip.entries())) {
      try (InputStream in = zip.getInputStream(entry)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          left -= read;
          if (left < 0) {
            throw SpreadsheetFile.tooLarge(file);
          }
        }
      }
    }
    return content;
  }

  private static List<List<String>> rows(Path file, org.dhatim.fastexcel.reader.Sheet sheet)
      throws IOException, Unreadable {
    List<List<String>> rows = new ArrayList<>();
    int cells = 0;
    try (Stream<Row> stream = sheet.openStream()) {
      for (Row row : (Iterable<Row>) stream::iterator) {
        cells += row.getCellCount();
        if (cells > SpreadsheetFile.MOST_CELLS || row.getRowNum() > SpreadsheetFile.MOST_CELLS) {
          throw SpreadsheetFile.tooLarge(file);
        }
        while (rows.size() < row.getRowNum()) {
          rows.add(new ArrayList<>());
        }
        List<String> texts = rows.get(row.getRowNum() - 1);
        for (Cell cell : row.stream().filter(Objects::nonNull).toList()) {
          if (cell.getColumnIndex() >= MOST_COLUMNS) {
            throw new Unreadable(file + " has more than " + MOST_COLUMNS + " columns.");
          }
          put(texts, cell);
        }
      }
    }
    return rows;
  }

  private static void put(List<String> texts, Cell cell) {
    while (texts.size() <= cell.getColumnIndex()) {
      texts.add("");
    }
    texts.set(cell.getColumnIndex(), cell.getText());
  }
}
