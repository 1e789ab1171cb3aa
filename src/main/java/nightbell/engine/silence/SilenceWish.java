package nightbell.engine.silence;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.rota.RotaAnswer.Fault;
import nightbell.matrix.silence.Match;
import nightbell.matrix.silence.Repeat;
import nightbell.matrix.silence.Silence;
import org.jspecify.annotations.Nullable;

/** A silence that somebody asks for; {@code everything} says that an empty match is meant. */
public record SilenceWish(
    ClientId client,
    Match match,
    boolean everything,
    Instant from,
    Instant to,
    @Nullable Repeat repeat,
    String reason) {
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Duration LONG = Duration.ofDays(7);
  private static final int LONGEST_REASON = 1000;

  public SilenceWish {
    from = from.truncatedTo(ChronoUnit.MICROS);
    to = to.truncatedTo(ChronoUnit.MICROS);
  }

  /** What is wrong with it. */
  List<Fault> faults(Matrices matrices, Instant now) {
    List<Fault> faults = new ArrayList<>();
    if (matrices.active(client).isEmpty()) {
      faults.add(new Fault("client", "there is no client of this id"));
    }
    if (everything != match.patterns().isEmpty()) {
      faults.add(
          new Fault("match", "say which alerts are meant, or {\"everything\": true} for all"));
    }
    if (!from.isBefore(to)) {
      faults.add(new Fault("to", "an instant after from is required"));
    } else if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      faults.add(new Fault("to", "at most 366 days after from are allowed"));
    } else if (!to.isAfter(now)) {
      faults.add(new Fault("to", "it is over already: an instant after now is required"));
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      faults.add(
          new Fault("reason", "a text of 1 to " + LONGEST_REASON + " characters is required"));
    }
    return faults;
  }

  /** What its author should know. */
  List<String> warnings(Instant now) {
    Duration length = Duration.between(from.isBefore(now) ? now : from, to);
    return match.isBroad() && length.compareTo(LONG) > 0
        ? List.of(
            "This covers every alert of "
                + client
                + (repeat == null ? "" : " within its windows")
                + " for "
                + length.toDays()
                + " days: nobody is paged for anything.")
        : List.of();
  }

  /** Whether a silence of this client says the same for a time that both share. */
  boolean repeats(Silence other) {
    return match.equals(other.match())
        && Objects.equals(repeat, other.repeat())
        && from.isBefore(other.to())
        && to.isAfter(other.from());
  }

  Silence silence(String id, String by, Instant at) {
    return new Silence(id, client, match, from, to, repeat, by, at, reason);
  }
}
