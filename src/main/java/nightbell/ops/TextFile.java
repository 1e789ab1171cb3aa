package nightbell.ops;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that a command writes. One that cannot be written ends it as bad use. */
final class TextFile {
  private TextFile() {}

  static void write(String file, byte[] content, PrintStream err) {
    try {
      Files.write(Path.of(file), content);
    } catch (NoSuchFileException e) {
      err.println(file + " cannot be written: there is no such folder.");
      throw new Exit(Exit.BAD_USE);
    } catch (IOException e) {
      err.println(file + " cannot be written: " + e.getMessage() + ".");
      throw new Exit(Exit.BAD_USE);
    }
  }
}
