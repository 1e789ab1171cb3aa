package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import nightbell.engine.morning.FollowUpWish;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** A follow-up as a request asks for it, or what is to change of one. */
record FollowUpBody(
    @JsonProperty("text") @Nullable String text,
    @JsonProperty("owner") @Nullable String owner,
    @JsonProperty("due") @Nullable String due,
    @JsonProperty("by") @Nullable String by) {

  FollowUpWish wish() {
    return new FollowUpWish(text, owner, due == null || due.isBlank() ? null : day(due.strip()));
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1970 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeException e) {
      throw wrong();
    }
    throw wrong();
  }

  private static Refused wrong() {
    return Refused.input("due", "a day such as 2026-12-01 is required");
  }
}
