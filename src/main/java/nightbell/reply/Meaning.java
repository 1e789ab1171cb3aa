package nightbell.reply;

import java.time.Duration;
import java.util.List;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;

/** What to do about what a person said. Only {@link Act} changes anything. */
public sealed interface Meaning {

  /**
   * Do this to these incidents. {@code STOP} and {@code START} concern the phone and name none.
   *
   * @param note words to put on record with it, may be empty
   * @param length for {@code SNOOZE} only
   */
  record Act(Verb verb, List<IncidentNumber> incidents, String note, @Nullable Duration length)
      implements Meaning {
    public Act {
      incidents = List.copyOf(incidents);
    }
  }

  /** Ask which one is meant; {@code named} is what {@code all} would now mean. */
  record Ask(String text, List<IncidentNumber> named) implements Meaning {
    public Ask {
      named = List.copyOf(named);
    }
  }

  /** Only say this; {@code named} is not empty where it is a list that {@code all} may follow. */
  record Tell(String text, List<IncidentNumber> named) implements Meaning {
    public Tell {
      named = List.copyOf(named);
    }

    Tell(String text) {
      this(text, List.of());
    }
  }

  /** Say nothing. */
  record Silent() implements Meaning {}
}
