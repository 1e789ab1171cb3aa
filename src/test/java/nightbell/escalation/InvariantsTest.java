package nightbell.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nightbell.oncall.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random nights: whatever happens in whatever order, what must never happen does not. */
class InvariantsTest {
  private static final String[] PEOPLE = {"dana", "lee", "priya", "tomas", "aiko", "ruth"};
  private static final String[] HOSTS = {"erp-db-1", "ot-plc-1", "pc-7", "fw-1", "nowhere"};
  private static final String[] WORDS = {"critical", "high", "warning", "info", "nonsense"};

  static List<Long> seeds() {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 1; seed <= 300; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void random_night_keeps_the_invariants(long seed) {
    Random random = new Random(seed);
    Night night = Night.of(Night.SATURDAY.plus(Duration.ofMinutes(random.nextInt(20_000))));
    night.fires(pick(random, HOSTS), pick(random, WORDS));
    List<PageId> ordered = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Duration sinceOpening = Duration.between(night.incident.openedAt(), night.now);
      night.until(sinceOpening.plusSeconds(random.nextInt(900)));
      int before = night.decisions.size();
      happen(night, random);
      check(night, night.decisions.subList(before, night.decisions.size()));
    }
    night.decisions.forEach(d -> d.pages().forEach(page -> ordered.add(page.id())));
    assertThat(ordered).doesNotHaveDuplicates();
  }

  private static void happen(Night night, Random random) {
    String who = pick(random, PEOPLE);
    switch (random.nextInt(18)) {
      case 0 -> night.happens(new Event.Acknowledge(night.person(who), Via.SMS));
      case 1 -> night.happens(new Event.Escalate(night.person(who), Via.VOICE));
      case 2 -> night.clears();
      case 3 -> night.firesAgain(pick(random, HOSTS), pick(random, WORDS));
      case 4 -> night.happens(new Event.NotMine(night.person(who), Via.SMS));
      case 5 -> night.happens(new Event.Snooze(night.person(who), Via.API, Duration.ofMinutes(30)));
      case 6 -> night.happens(new Event.Note(night.person(who), Via.SMS, "a word"));
      case 7 -> night.sleptUntil(sinceOpening(night).plusMinutes(random.nextInt(600)));
      case 8 -> night.happens(new Event.Heard(night.person(who)));
      case 9 -> night.happens(new Event.OptedOut(night.person(who), List.of()));
      case 10, 11 ->
          night.happens(new Event.HandOver(night.person(who), Via.API, side(random), ""));
      case 12 ->
          night
              .silenced(SilencingTest.everything(night.now, Duration.ofMinutes(20)))
              .happens(new Event.Due());
      case 13 -> night.silenced().happens(new Event.Due());
      default -> failSomePage(night, random);
    }
  }

  private static void failSomePage(Night night, Random random) {
    List<PageId> all = new ArrayList<>();
    night.decisions.forEach(d -> d.pages().forEach(page -> all.add(page.id())));
    if (!all.isEmpty()) {
      night.happens(new Event.PageFailed(all.get(random.nextInt(all.size())), "busy"));
    }
  }

  private static void check(Night night, List<Decision> decisions) {
    Incident is = night.incident;
    if (is.state() == State.OPEN) {
      assertThat(is.nextAt()).as("an open incident has a deadline").isNotNull();
      assertThat(is.nextAt()).as("in the future").isAfter(night.now);
      Duration silence = Duration.between(night.now, is.nextAt());
      assertThat(silence).as("no long silence").isLessThanOrEqualTo(Duration.ofMinutes(15));
    }
    for (Decision decision : decisions) {
      assertThat(decision.pages())
          .as("no page that has no sense once the decision stands")
          .allMatch(page -> decision.incident().wants(page.kind(), page.run()));
    }
    Incident.Handing handing = is.handing();
    if (handing != null) {
      assertThat(is.state()).as("handed over").isIn(State.OPEN, State.ACKNOWLEDGED);
      assertThat(handing.to()).as("to the other side").isNotEqualTo(is.lead());
      assertThat(handing.until()).as("it returns in time").isAfter(night.now);
      assertThat(is.nextAt()).as("and until then someone is asked").isNotNull();
      Duration silence = Duration.between(night.now, is.nextAt());
      assertThat(silence).isLessThanOrEqualTo(Duration.ofMinutes(15));
      assertThat(is.runs())
          .as("by the receiving side's path alone")
          .allMatch(run -> run.isStopped() == (run.side() != handing.to()));
    }
    boolean waits = is.state() == State.OPEN || is.state() == State.HELD;
    assertThat(is.acknowledged() == null || !waits).as("nobody has what waits").isTrue();
    if (is.isResolved()) {
      assertThat(is.nextAt()).isNull();
    }
  }

  private static Duration sinceOpening(Night night) {
    return Duration.between(night.incident.openedAt(), night.now);
  }

  private static Side side(Random random) {
    return random.nextBoolean() ? Side.INTERNAL : Side.PROVIDER;
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }
}
