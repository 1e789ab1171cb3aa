package nightbell.engine;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nightbell.engine.Ask.State;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.Side;
import nightbell.reply.Names;

/** What tests came to, in a line: {@code Drills: 7 of 8 answered; Lee did not answer the call}. */
public final class DrillWords {
  private DrillWords() {}

  /** The line for each side that was tested, or empty. */
  public static String lines(Matrix matrix, List<Ask> drills) {
    return Stream.of(Side.values())
        .map(side -> line(matrix, side, drills))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining());
  }

  private static String line(Matrix matrix, Side side, List<Ask> drills) {
    List<Ask> own =
        drills.stream()
            .filter(ask -> ask.side() == side && isHere(matrix, ask) && !ask.state().waits())
            .toList();
    if (own.isEmpty()) {
      return "";
    }
    List<Ask> open = own.stream().filter(ask -> ask.state() != State.ANSWERED).toList();
    String rest = open.stream().map(ask -> "; " + how(matrix, ask)).collect(Collectors.joining());
    String name = matrix.sides().containsKey(side) ? matrix.sides().get(side).name() + ": " : "";
    return "\n"
        + name
        + "Drills: "
        + (own.size() - open.size())
        + " of "
        + own.size()
        + " answered"
        + rest
        + ".\n";
  }

  private static boolean isHere(Matrix matrix, Ask ask) {
    Person person = matrix.people().get(ask.person());
    return person != null && ask.address().equals(person.address(ask.channel()));
  }

  private static String how(Matrix matrix, Ask ask) {
    Person person = matrix.people().get(ask.person());
    String who = person == null ? ask.person().value() : Names.first(person.name());
    return ask.state() == State.UNANSWERED
        ? who + " did not answer the " + what(ask.channel())
        : "the " + what(ask.channel()) + " to " + who + " failed (" + ask.error() + ")";
  }

  private static String what(Channel channel) {
    return switch (channel) {
      case SMS -> "text";
      case VOICE -> "call";
      case EMAIL -> "mail";
    };
  }
}
