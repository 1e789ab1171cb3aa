package nightbell;

import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import nightbell.engine.life.SelfTestPlan;
import org.jspecify.annotations.Nullable;

/** How the service is watched: whom it tells that it lives, and how it proves that it pages. */
final class WatchSettings {
  private WatchSettings() {}

  /** An address that hears from the service while all is well. */
  record Beat(
      @Nullable String url,
      @Nullable @Pattern(regexp = "[1-9][0-9]{0,4}[sm]", message = "must be as 60s or 5m")
          String every) {
    Beat {
      url = url == null || url.isBlank() ? null : url.strip();
      every = every == null || every.isBlank() ? "60s" : every.strip();
    }

    boolean isOn() {
      return url != null;
    }

    URI address() {
      return URI.create(String.valueOf(url));
    }

    Duration length() {
      return Duration.parse("PT" + every);
    }

    @Override
    public String toString() {
      return "Beat[every " + every + "]";
    }
  }

  /** The daily test of the whole way from an alert to a receipt. */
  record Test(
      @Nullable String to,
      @Nullable
          @Pattern(
              regexp = "|([01][0-9]|2[0-3]):[0-5][0-9]",
              message = "must be a clock time, as 03:30")
          String at,
      boolean off) {

    List<String> recipients() {
      return to == null || to.isBlank()
          ? List.of()
          : Arrays.stream(to.split(",", -1)).map(String::strip).toList();
    }

    /** It runs where somebody named a recipient or wants heartbeats, which it stands behind. */
    SelfTestPlan plan(Beat beat) {
      boolean on = !off && (beat.isOn() || !recipients().isEmpty());
      LocalTime time = at == null || at.isEmpty() ? null : LocalTime.parse(at);
      return on ? new SelfTestPlan(true, recipients(), time) : SelfTestPlan.NONE;
    }

    @Override
    public String toString() {
      return "Test[" + at + "]";
    }
  }
}
