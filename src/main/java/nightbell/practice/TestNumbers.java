package nightbell.practice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Twilio keeps for tests: using one is refused with the error that belongs to it.
 * All other numbers are fine as far as these tables go.
 */
final class TestNumbers {
  private static final String INVALID = "+15005550001";
  private static final Map<String, Integer> TEXT_TO =
      Map.of(
          INVALID,
          21211,
          "+15005550002",
          21612,
          "+15005550003",
          21408,
          "+15005550004",
          21610,
          "+15005550009",
          21614);
  private static final Map<String, Integer> CALL_TO =
      Map.of(INVALID, 21217, "+15005550002", 21214, "+15005550003", 21215, "+15005550004", 21216);
  private static final Map<String, Integer> FROM =
      Map.of(INVALID, 21212, "+15005550007", 21606, "+15005550008", 21611);

  private TestNumbers() {}

  static @Nullable Refusal refusalOfText(String to, @Nullable String from) {
    return refusal(TEXT_TO, to, from);
  }

  static @Nullable Refusal refusalOfCall(String to, String from) {
    return refusal(CALL_TO, to, from);
  }

  private static @Nullable Refusal refusal(
      Map<String, Integer> table, String to, @Nullable String from) {
    Integer code = from == null ? null : FROM.get(from);
    if (code == null) {
      code = table.get(to);
    }
    return code == null ? null : Refusal.bad(code, "This test number is always refused: " + to);
  }
}
