package nightbell.reply;

import java.time.Duration;
import java.util.List;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a text says, before anyone knows whom it concerns.
 *
 * @param numbers the incidents it names, mostly none or one; several only with a command
 * @param all whether it says {@code all}: those that the last list named
 * @param note further words, else empty; for {@link Verb#NOTHING} what an answering machine wrote
 * @param length how long to be quiet, for {@link Verb#SNOOZE}; null if none was understood
 * @param maybeOptIn whether it was {@code yes} alone, which after a STOP means texts again
 */
public record Said(
    Verb verb,
    List<IncidentNumber> numbers,
    boolean all,
    String note,
    @Nullable Duration length,
    boolean maybeOptIn) {

  public Said {
    numbers = List.copyOf(numbers);
  }

  static Said of(Verb verb) {
    return new Said(verb, List.of(), false, "", null, false);
  }

  static Said of(Verb verb, List<IncidentNumber> numbers, String note) {
    return new Said(verb, numbers, false, note, null, false);
  }
}
