package nightbell.engine.life;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is said of a time without the service.
 *
 * @param late what left late or has not left, as of {@code now}
 * @param restored what the trail says of a restored backup, or empty
 */
record DownWords(Left left, List<Late> late, Instant now, Optional<String> restored) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
  private static final int SHOWN = 50;

  DownWords {
    late = List.copyOf(late);
  }

  String subject() {
    return "[Nightbell] was down for " + length(left.length()) + ": " + counted();
  }

  /** One line, for the log and the trail. */
  String line() {
    Duration worst =
        late.stream().map(one -> one.by(now)).max(Duration::compareTo).orElse(Duration.ZERO);
    String end = late.isEmpty() ? "." : ", the latest by " + length(worst) + ".";
    return "Nightbell was down for "
        + length(left.length())
        + ", from "
        + left.from()
        + " to "
        + left.to()
        + ": "
        + counted()
        + end;
  }

  /** Whom each was for, and by how much it was late. */
  String list(ZoneId zone) {
    StringBuilder text = new StringBuilder();
    for (Late one : late.subList(0, Math.min(SHOWN, late.size()))) {
      text.append("- ").append(line(one, zone)).append('\n');
    }
    if (late.size() > SHOWN) {
      text.append("- and ").append(late.size() - SHOWN).append(" more\n");
    }
    return text.toString();
  }

  String mail(ZoneId zone) {
    StringBuilder text = new StringBuilder();
    text.append("Nightbell did not run from ")
        .append(time(left.from(), zone))
        .append(" to ")
        .append(time(left.to(), zone))
        .append(", for ")
        .append(length(left.length()))
        .append(".\n");
    restored.ifPresent(said -> text.append('\n').append(said).append('\n'));
    if (late.isEmpty()) {
      text.append("\nNo page of yours was due in that time.\n");
    } else {
      text.append("\nDue in that time, and made up for since:\n").append(list(zone));
    }
    return text.append("\nAlerts that came in that time were not taken. Most tools send them again")
        .append(" while they last; what began and ended in it is not on record.\n")
        .toString();
  }

  private String counted() {
    return switch (late.size()) {
      case 0 -> "nothing was late";
      case 1 -> "one page was late";
      default -> late.size() + " pages were late";
    };
  }

  private String line(Late one, ZoneId zone) {
    Instant sent = one.sentAt();
    String what =
        one.page().channel().name().toLowerCase(Locale.ROOT) + " to " + one.page().person();
    String when =
        sent == null
            ? "not sent (" + one.page().state().wire() + "), due " + time(one.due(), zone)
            : "sent " + time(sent, zone) + ", " + length(one.by(now)) + " late";
    return "incident " + one.page().incident() + ", " + what + ": " + when;
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }

  /** As people say it: 40 s, 42 min, 3 h 5 min, 2 d 4 h. */
  static String length(Duration length) {
    long seconds = Math.max(0, length.toSeconds());
    if (seconds < 120) {
      return seconds + " s";
    }
    if (seconds < 7200) {
      return seconds / 60 + " min";
    }
    return seconds < 172_800
        ? seconds / 3600 + " h " + seconds / 60 % 60 + " min"
        : seconds / 86_400 + " d " + seconds / 3600 % 24 + " h";
  }
}
