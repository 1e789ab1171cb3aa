package nightbell.ops;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that a command was given. One that cannot be read or written ends it as bad use. */
final class TextFile {
  private TextFile() {}

  static String read(String file, PrintStream err) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      err.println(unreadable(file, e));
      throw new Exit(Exit.BAD_USE);
    }
  }

  static void write(String file, byte[] content, PrintStream err) {
    try {
      Files.write(Path.of(file), content);
    } catch (IOException e) {
      err.println(file + " cannot be written: " + e + ".");
      throw new Exit(Exit.BAD_USE);
    }
  }

  private static String unreadable(String file, IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "There is no file " + file + ".";
    }
    if (failure instanceof CharacterCodingException) {
      return file + " is not text in UTF-8.";
    }
    return file + " cannot be read: " + failure + ".";
  }
}
