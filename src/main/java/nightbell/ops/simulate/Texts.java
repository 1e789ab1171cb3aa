package nightbell.ops.simulate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The files that the command reads. */
final class Texts {
  private Texts() {}

  static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new BadUse("There is no file " + file + ".");
    } catch (IOException | InvalidPathException e) {
      throw new BadUse(file + " cannot be read: " + e + ".");
    }
  }

  static String text(String file) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadUse(file + " is not text in UTF-8.");
    }
  }
}
