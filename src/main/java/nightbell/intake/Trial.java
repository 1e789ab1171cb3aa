package nightbell.intake;

import java.util.List;
import java.util.stream.Collectors;
import nightbell.engine.Intake.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping makes of a sample: for each alert in it every field beside what was found there,
 * and what would become the details. Good if at least one alert was read, and all were.
 */
public record Trial(List<Shown> alerts, List<Fault> faults) {
  static final int MOST = 20;

  public Trial {
    alerts = List.copyOf(alerts);
    faults = List.copyOf(faults);
  }

  static Trial of(Reading reading, List<Shown> shown) {
    List<Fault> faults = List.of();
    if (reading instanceof Reading.Unreadable unreadable) {
      faults = unreadable.faults();
    } else if (shown.isEmpty()) {
      faults = List.of(new Fault("sample", "a body with at least one alert is required"));
    }
    return new Trial(shown.stream().limit(MOST).toList(), faults);
  }

  public boolean isGood() {
    return faults.isEmpty();
  }

  /** One alert of the sample. */
  public record Shown(List<Found> fields, String details) {
    public Shown {
      fields = List.copyOf(fields);
    }

    /** The fields for which the sample has nothing. */
    public List<String> unmatched() {
      return fields.stream()
          .filter(field -> field.value() == null)
          .map(Found::field)
          .collect(Collectors.toList());
    }
  }

  /** A field, its expression, the text that stands in the sample, and what it is taken for. */
  public record Found(
      String field, String expression, @Nullable String found, @Nullable String value) {}
}
