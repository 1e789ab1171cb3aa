package nightbell.ops;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The texts of a matrix file, or of each in a folder, by the names that mistakes call them. */
public final class MatrixTexts {
  private MatrixTexts() {}

  /** The files of a folder that hold matrices or directories, by name. */
  public static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(MatrixTexts::isMatrix).sorted().toList();
    }
  }

  /**
   * Reads them for a command.
   *
   * @throws Exit with {@link Exit#BAD_USE} after saying what cannot be read
   */
  static Map<String, String> read(String given, PrintStream err) {
    Map<String, String> texts = new LinkedHashMap<>();
    String file = given;
    try {
      Path path = Path.of(given);
      if (!Files.isDirectory(path)) {
        texts.put(given, Files.readString(path));
        return texts;
      }
      for (Path each : in(path)) {
        file = each.toString();
        texts.put(file, Files.readString(each));
      }
    } catch (IOException e) {
      err.println(unreadable(file, e));
      throw new Exit(Exit.BAD_USE);
    }
    if (texts.isEmpty()) {
      err.println("The folder " + given + " has no .yml file in it.");
      throw new Exit(Exit.BAD_USE);
    }
    return texts;
  }

  private static boolean isMatrix(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && (name.endsWith(".yml") || name.endsWith(".yaml"));
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
