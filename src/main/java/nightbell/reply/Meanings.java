package nightbell.reply;

import java.time.Duration;
import java.util.List;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which incidents a person's words concern. Without a number it acts only where exactly
 * one can be meant; otherwise it asks and changes nothing. Pure.
 */
public final class Meanings {
  private static final Duration SHORTEST = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(24);

  private Meanings() {}

  /**
   * What to do.
   *
   * @param paged what this phone was paged for lately, newest first
   * @param listed what the last page or list sent to this person named
   */
  public static Meaning of(Said said, List<Open> paged, List<IncidentNumber> listed) {
    return switch (said.verb()) {
      case STOP, START -> act(said, List.of());
      case HELP, REPEAT -> new Meaning.Tell(Answers.HELP);
      case NOTHING ->
          said.note().isEmpty() ? new Meaning.Tell(Answers.NOT_UNDERSTOOD) : new Meaning.Silent();
      case STATUS -> said.numbers().isEmpty() ? status(paged) : named(said, paged);
      case SNOOZE ->
          isSensible(said.length())
              ? choose(said, paged, listed)
              : new Meaning.Tell(Answers.HOW_LONG);
      case ACKNOWLEDGE, ESCALATE, NOT_MINE, RESOLVE, NOTE -> choose(said, paged, listed);
    };
  }

  private static Meaning choose(Said said, List<Open> paged, List<IncidentNumber> listed) {
    if (said.all()) {
      List<Open> meant = paged.stream().filter(open -> listed.contains(open.number())).toList();
      return meant.isEmpty() ? status(paged) : all(said, meant);
    }
    return said.numbers().isEmpty() ? Bare.meaning(said, paged, listed) : named(said, paged);
  }

  private static Meaning status(List<Open> paged) {
    List<Open> live = paged.stream().filter(Open::live).toList();
    if (live.size() == 1) {
      return new Meaning.Tell(Answers.status(live.get(0)), List.of(live.get(0).number()));
    }
    if (live.isEmpty()) {
      return new Meaning.Tell(Answers.NOTHING_OPEN);
    }
    OpenList list = OpenList.of(live);
    return new Meaning.Tell(list.text(), list.named());
  }

  /** Incidents that the person named: each must be one that was sent to them. */
  private static Meaning named(Said said, List<Open> paged) {
    for (IncidentNumber number : said.numbers()) {
      if (paged.stream().noneMatch(open -> open.number().equals(number))) {
        return new Meaning.Tell(Answers.unknown(number));
      }
    }
    List<Open> meant =
        paged.stream().filter(open -> said.numbers().contains(open.number())).toList();
    if (said.verb() == Verb.STATUS) {
      return new Meaning.Tell(Answers.status(meant.get(0)));
    }
    return all(said, meant);
  }

  /** Acts on those where the command still has a sense; if on none, says why. */
  private static Meaning all(Said said, List<Open> meant) {
    List<Open> able = meant.stream().filter(open -> fits(said.verb(), open)).toList();
    if (!able.isEmpty()) {
      return act(said, able);
    }
    return new Meaning.Tell(Answers.late(meant.get(0)));
  }

  private static boolean fits(Verb verb, Open open) {
    return switch (verb) {
      case RESOLVE, NOTE -> open.standing().unresolved();
      default -> open.live();
    };
  }

  static Meaning.Act act(Said said, List<Open> opens) {
    List<IncidentNumber> numbers = opens.stream().map(Open::number).toList();
    return new Meaning.Act(said.verb(), numbers, said.note(), said.length());
  }

  private static boolean isSensible(@Nullable Duration length) {
    return length != null && length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0;
  }
}
