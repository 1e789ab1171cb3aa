package nightbell.reply;

import java.util.List;
import nightbell.alert.IncidentNumber;

/**
 * A command without a number: acts where exactly one incident can be meant, else asks. Late ones
 * are told who was first.
 */
final class Bare {
  private Bare() {}

  static Meaning meaning(Said said, List<Open> paged, List<IncidentNumber> listed) {
    List<Open> waiting = paged.stream().filter(Open::waiting).toList();
    List<Open> mine = paged.stream().filter(Open::mine).toList();
    if (said.verb() == Verb.ACKNOWLEDGE && (waiting.isEmpty() || !maybeMine(mine, listed))) {
      return acknowledge(said, waiting, mine, paged, listed);
    }
    List<Open> live =
        paged.stream()
            .filter(said.verb() == Verb.NOTE ? o -> o.standing().unresolved() : Open::live)
            .toList();
    if (live.size() == 1) {
      return Meanings.act(said, live);
    }
    return live.isEmpty() ? late(paged, listed) : ask(said.verb(), live);
  }

  private static Meaning acknowledge(
      Said said,
      List<Open> waiting,
      List<Open> mine,
      List<Open> paged,
      List<IncidentNumber> listed) {
    if (waiting.size() == 1) {
      return Meanings.act(said, waiting);
    }
    if (waiting.size() > 1) {
      return ask(said.verb(), waiting);
    }
    if (mine.size() == 1 || asked(mine, listed)) {
      return Meanings.act(
          said, mine.size() == 1 ? mine : mine.stream().filter(o -> names(listed, o)).toList());
    }
    return mine.isEmpty() ? late(paged, listed) : ask(said.verb(), mine);
  }

  /** Whether theirs may be meant although others wait: nobody knows what the last text named. */
  private static boolean maybeMine(List<Open> mine, List<IncidentNumber> listed) {
    return asked(mine, listed) || (listed.isEmpty() && !mine.isEmpty());
  }

  /** Whether the last text was the question if one incident of theirs is still theirs. */
  private static boolean asked(List<Open> mine, List<IncidentNumber> listed) {
    return listed.size() == 1 && mine.stream().anyMatch(open -> names(listed, open));
  }

  private static boolean names(List<IncidentNumber> listed, Open open) {
    return listed.contains(open.number());
  }

  private static Meaning late(List<Open> paged, List<IncidentNumber> listed) {
    if (paged.isEmpty()) {
      return new Meaning.Tell(Answers.NOTHING_OPEN);
    }
    Open meant =
        paged.stream().filter(open -> names(listed, open)).findFirst().orElse(paged.get(0));
    return new Meaning.Tell(Answers.late(meant));
  }

  private static Meaning ask(Verb verb, List<Open> opens) {
    String example = "Which? Reply for example " + opens.get(0).number() + " ";
    OpenList list =
        switch (verb) {
          case ACKNOWLEDGE -> OpenList.of(opens);
          case ESCALATE -> OpenList.of(opens, example + "2");
          case NOT_MINE -> OpenList.of(opens, example + "3");
          case RESOLVE -> OpenList.of(opens, example + "4");
          case SNOOZE -> OpenList.of(opens, "Which? Reply snooze, number, time");
          default -> OpenList.of(opens, example + "and your note");
        };
    return new Meaning.Ask(list.text(), list.named());
  }
}
