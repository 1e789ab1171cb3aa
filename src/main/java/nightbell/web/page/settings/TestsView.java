package nightbell.web.page.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nightbell.engine.Ask;
import nightbell.engine.Asks;
import nightbell.matrix.Matrix;
import nightbell.oncall.Person;
import nightbell.web.page.HtmlView;
import nightbell.web.page.Reach;
import nightbell.web.page.Times;

/** What became of a person's last test pages: a part of a page that asks again and again. */
public final class TestsView extends HtmlView {
  private static final int MOST = 12;
  private static final Duration LOOK_BACK = Duration.ofDays(90);
  private final SettingsDesk desk;
  private final Matrix matrix;
  private final Person person;

  TestsView(SettingsDesk desk, Matrix matrix, Person person) {
    super("tests.ftlh");
    this.desk = desk;
    this.matrix = matrix;
    this.person = person;
  }

  /** The newest first. */
  public List<TestLine> tests() {
    Instant since = desk.clock().now().minus(LOOK_BACK);
    Times times = new Times(matrix.client().zone());
    return Stream.of(Ask.Purpose.DRILL, Ask.Purpose.CONTACT)
        .flatMap(
            purpose ->
                desk
                    .asks()
                    .asks(new Asks.Filter(purpose, matrix.client().id(), person.id(), since, MOST))
                    .stream())
        .sorted(Comparator.comparing(Ask::at).reversed())
        .limit(MOST)
        .map(ask -> line(ask, times))
        .toList();
  }

  private static TestLine line(Ask ask, Times times) {
    String what = ask.purpose() == Ask.Purpose.CONTACT ? "code to confirm" : "test page";
    String tone =
        switch (ask.state()) {
          case ANSWERED -> "good";
          case UNANSWERED, FAILED -> "bad";
          case QUEUED, SENDING, SENT -> "";
        };
    return new TestLine(
        what + " by " + Reach.word(ask.channel()), times.dated(ask.at()), Reach.words(ask), tone);
  }

  /** One of them in words. */
  public record TestLine(String what, String at, String outcome, String tone) {}
}
