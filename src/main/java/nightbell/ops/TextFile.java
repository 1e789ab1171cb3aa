package nightbell.ops;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a command writes. One that cannot be written ends it as bad use. */
final class TextFile {
  private TextFile() {}

  static void write(String file, byte[] content, PrintStream err) {
    try {
      Files.write(Path.of(file), content);
    } catch (IOException e) {
      err.println(file + " cannot be written: " + e + ".");
      throw new Exit(Exit.BAD_USE);
    }
  }
}
