package nightbell.web.page.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nightbell.engine.StoredVersion;
import nightbell.engine.StoredVersion.State;
import nightbell.oncall.Side;
import nightbell.web.page.Times;

/**
 * A version as lists show it, all in words.
 *
 * @param state {@code proposed}, {@code active}, {@code replaced} or {@code withdrawn}
 * @param since since when it is that
 * @param by who loaded it and why
 * @param signed who signed it, or what it waits for, or both; empty where nothing is to be said
 */
public record VersionLine(
    String number, String link, String state, String since, String by, String signed) {

  static VersionLine of(StoredVersion version, Sides sides, Times times) {
    return new VersionLine(
        Integer.toString(version.number()),
        new Links(version.client()).version(version.number()),
        version.state().name().toLowerCase(Locale.ROOT),
        since(version, times),
        sides.person(version.by()) + ": " + version.why(),
        String.join("; ", signed(version, sides, times)));
  }

  static String since(StoredVersion version, Times times) {
    return switch (version.state()) {
      case PROPOSED -> times.dated(version.at());
      case ACTIVE ->
          times.dated(version.activatedAt() == null ? version.at() : version.activatedAt());
      case REPLACED, WITHDRAWN -> times.dated(version.endedAt());
    };
  }

  /** Who signed, then what is still lacking. */
  static List<String> signed(StoredVersion version, Sides sides, Times times) {
    List<String> words = new ArrayList<>();
    for (Side side : Side.values()) {
      version
          .signature(side)
          .ifPresentOrElse(
              signature -> words.add(sides.person(signature.person()) + " for the " + side(side)),
              () -> {
                if (version.state() == State.PROPOSED && version.agreedAt() == null) {
                  words.add("waits for the " + side(side));
                }
              });
    }
    if (version.state() == State.PROPOSED && version.activeFrom() != null) {
      words.add("active from " + times.dated(version.activeFrom()) + " on");
    }
    return words;
  }

  private static String side(Side side) {
    return Sides.word(side) + " side";
  }
}
