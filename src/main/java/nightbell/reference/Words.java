package nightbell.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The glossary: what a name means wherever it stands, or as {@code Schema.name} in one place.
 * Parameters and the keys of bodies and answers have their words from here.
 */
final class Words {
  private static final String FILE = "words.txt";
  private final Map<String, Word> words = new HashMap<>();

  Words() {
    try (InputStream in = Words.class.getResourceAsStream(FILE)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Word::read)
          .forEach(word -> words.put(word.name(), word));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Word> find(String name) {
    return Optional.ofNullable(words.get(name));
  }

  /** The words of a key of a schema: its own or the name's, empty if there are none. */
  String says(String schema, String key) {
    return find(schema + "." + key).or(() -> find(key)).map(Word::says).orElse("");
  }

  Map<String, Word> all() {
    return words;
  }
}
