package nightbell.ops.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads a file by what it is, whatever it is called: a zip is XLSX, text is CSV. */
final class SpreadsheetFile {
  static final long MOST_BYTES = 10L * 1024 * 1024;
  static final int MOST_CELLS = 100_000;

  private SpreadsheetFile() {}

  static List<Sheet> read(Path file) throws Unreadable {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw tooLarge(file);
      }
      byte[] content = Files.readAllBytes(file);
      if (starts(content, 'P', 'K', 3, 4)) {
        return XlsxSheets.read(file, content);
      }
      if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
        throw new Unreadable(
            file + " is in the old format of Excel, or has a password: save it as .xlsx or .csv.");
      }
      return List.of(CsvSheet.read(name(file), content));
    } catch (NoSuchFileException e) {
      throw new Unreadable("There is no file " + file + ".");
    } catch (IOException e) {
      throw new Unreadable(file + " cannot be read: " + e + ".");
    }
  }

  static Unreadable tooLarge(Path file) {
    return new Unreadable(
        file + " is too large: at most 10 MB unpacked and " + MOST_CELLS + " cells are read.");
  }

  private static boolean starts(byte[] content, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (content.length <= i || (content[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
