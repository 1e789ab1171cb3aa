package nightbell.engine.life;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The self-test's matrix: nobody is paged at once, so that a deadline has to come, and nothing is
 * repeated before the test is over.
 */
final class SelfTestText {
  /** The first message is due so long after the alert. */
  static final Duration FIRST = Duration.ofSeconds(5);

  /** The person who stands for all recipients in what the test itself does. */
  static final String PERSON = "self-test-1";

  private static final String TEXT =
      """
      matrix: 1
      client: {id: nightbell-self-test, name: Nightbell self-test, short: Nightbell, tz: %s}
      sides:
        internal: {name: Nightbell, desk: self-test-1}
        provider: {name: Nightbell, desk: self-test-1}
      hours:
        - {days: [mon], from: "09:00", to: "17:00"}
      timing: {channel_gap: 2h}
      severities:
        TEST: {means: "The nightly self-test", respond: 12h, page: always, words: [test]}
      default_severity: TEST
      systems:
        pager: {name: Pager, match: ["source:nightbell"]}
      categories:
        self-test: {default: true}
      people:
      %spaths:
        self-test:
      %sexhausted: {rounds: 0, then: [self-test-1], by: [sms, email], every: 24h}
      rows:
        - id: R1
          systems: ["*"]
          categories: ["*"]
          owner: internal
          accountable: self-test-1
          path: self-test
      unmatched: {owner: internal, path: self-test}
      """;

  private SelfTestText() {}

  static String of(List<String> to, ZoneId zone) {
    StringBuilder people = new StringBuilder();
    List<String> numbers = new ArrayList<>();
    List<String> mails = new ArrayList<>();
    for (int i = 0; i < to.size(); i++) {
      boolean number = SelfTestPlan.isNumber(to.get(i));
      String name = "self-test-" + (i + 1);
      (number ? numbers : mails).add(name);
      people.append(
          "  %s: {name: Self-test, side: internal, %s: \"%s\"}\n"
              .formatted(name, number ? "sms" : "email", to.get(i)));
    }
    long at = FIRST.toSeconds();
    return TEXT.formatted(
        zone.getId(), people, step(numbers, at, "sms") + step(mails, at + 1, "email"));
  }

  private static String step(List<String> people, long at, String channel) {
    return people.isEmpty()
        ? ""
        : "    - {at: %ds, page: [%s], by: [%s]}\n"
            .formatted(at, String.join(", ", people), channel);
  }
}
