package nightbell.channel.twilio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nightbell.engine.Fault;

/**
 * What Twilio's error codes mean: a kind of failure and plain words, from the table beside this
 * class. Twilio splits and adds codes, so a code that is not in the table is an ordinary failure,
 * never a fault of the service.
 */
public final class TwilioErrors {
  private static final Map<Integer, Meaning> TABLE = read();

  private TwilioErrors() {}

  /** The code and its sentence, for example {@code 21610 the number has opted out}. */
  public static String describe(int code) {
    Meaning known = TABLE.get(code);
    return code + " " + (known == null ? "the attempt failed" : known.words());
  }

  /** The kind of failure; {@link Fault#OTHER} for a code that nobody has seen. */
  public static Fault fault(int code) {
    Meaning known = TABLE.get(code);
    return known == null ? Fault.OTHER : known.fault();
  }

  private record Meaning(int code, Fault fault, String words) {}

  private static Map<Integer, Meaning> read() {
    try (InputStream in = TwilioErrors.class.getResourceAsStream("errors.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Fault> faults =
          Arrays.stream(Fault.values()).collect(Collectors.toMap(Fault::wire, Function.identity()));
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", 3))
          .map(
              cells ->
                  new Meaning(
                      Integer.parseInt(cells[0]),
                      Objects.requireNonNull(faults.get(cells[1]), cells[1]),
                      cells[2]))
          .collect(Collectors.toUnmodifiableMap(Meaning::code, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
