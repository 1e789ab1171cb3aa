package nightbell.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a phone does by itself when something comes in. The first is how phones start. */
public enum Behaviour {
  ANSWERS,
  VOICEMAIL,
  BUSY,
  NO_ANSWER,
  OFF,
  OPTED_OUT,
  LANDLINE,
  SLOW;

  /** The name as the API has it, such as {@code no-answer}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Behaviour> of(String word) {
    return Arrays.stream(values()).filter(b -> b.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Behaviour::word).toList();
  }
}
