package nightbell.matrix.lint;

import java.util.stream.IntStream;
import nightbell.oncall.Channel;

/** Paths of the highest severity that are silent when one carrier is down. */
final class OneCarrier implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    ground
        .topPaging()
        .ifPresent(
            top -> {
              for (Situation situation : ground.situations()) {
                situation.crews().stream()
                    .filter(OneCarrier::neverMails)
                    .forEach(
                        crew ->
                            into.warning(
                                "one-carrier",
                                crew.subject(),
                                "No step of "
                                    + crew.called()
                                    + " sends a mail, so all of it"
                                    + " depends on the carrier of texts and calls",
                                "A "
                                    + top.id()
                                    + " alert on "
                                    + ground.when(situation.moment())
                                    + " pages nobody if that carrier is down",
                                "Add email to a step"));
              }
            });
  }

  private static boolean neverMails(Crew crew) {
    return IntStream.range(0, crew.steps().size()).noneMatch(step -> mails(crew, step));
  }

  /** Who is on call at another instant can have an address. */
  private static boolean mails(Crew crew, int step) {
    return crew.people().get(step).isEmpty()
        ? crew.steps().get(step).by().contains(Channel.EMAIL)
        : crew.usable(step).contains(Channel.EMAIL);
  }
}
