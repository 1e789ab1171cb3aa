package nightbell.web.api;

import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import nightbell.engine.morning.Author;
import nightbell.engine.morning.Said;
import nightbell.web.Problem;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** Turns what became of a saying into an answer, or into the refusal that it deserves. */
final class Saying {
  private Saying() {}

  static Author author(SecurityContext security, @Nullable String by) {
    return new Author(Caller.of(security).actor(), by == null || by.isBlank() ? null : by);
  }

  /**
   * The value; refused are a wish that is wrong (422), one that cannot be now (409), and one about
   * nothing (404).
   */
  static <T> T value(Optional<Said<T>> answer, String missing) {
    Said<T> said = answer.orElseThrow(() -> Refused.of(404, missing));
    if (!said.wrong().isEmpty()) {
      List<Problem.Fault> faults =
          said.wrong().stream().map(w -> Problem.Fault.of(w.where(), w.what())).toList();
      throw Refused.inputs(422, faults);
    }
    T value = said.value();
    if (value == null) {
      throw Refused.of(409, String.valueOf(said.refusal()));
    }
    return value;
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
