package nightbell.engine;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.escalation.Event;
import nightbell.escalation.State;
import nightbell.escalation.Via;
import nightbell.oncall.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several pages that wait for one person at one time. */
class BundleTest {
  private static final Actor DANA = new Actor("dana", Side.INTERNAL);

  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void alerts_of_one_body_are_one_text_at_once() {
    fire(3, "critical");

    assertThat(texts(Rig.TOMAS))
        .containsExactly(
            "3 open: 101 P1 servers DB down; 102 P1 servers DB down; 103 P1 servers DB down."
                + " Reply ALL to ack these, or a number");
  }

  @Test
  void first_page_of_a_quiet_person_leaves_alone_and_those_of_the_next_two_seconds_together() {
    rig.fires("srv-1", "critical");
    assertThat(texts(Rig.TOMAS)).hasSize(1);
    rig.fires("srv-2", "critical");
    rig.forward(ofSeconds(1));
    rig.fires("srv-3", "critical");
    assertThat(texts(Rig.TOMAS)).hasSize(1);

    rig.forward(ofSeconds(1));

    assertThat(texts(Rig.TOMAS)).hasSize(2).last().asString().startsWith("2 open: 102 P1");
  }

  @Test
  void page_that_is_worse_than_what_has_just_gone_does_not_wait() {
    rig.fires("srv-1", "error");

    int worse = rig.fires("srv-2", "critical");

    assertThat(texts(Rig.TOMAS)).hasSize(2).last().asString().contains("P1", "(" + worse + ")");
  }

  @Test
  void pages_of_a_bundle_share_the_attempt_and_move_together() {
    fire(2, "critical");
    assertThat(states(101, 102)).containsOnly(PageState.SENT);
    assertThat(rig.pages(101).get(0).carrierId()).isEqualTo(rig.pages(102).get(0).carrierId());

    rig.reports(rig.sms.tokens.get(0), PageState.DELIVERED, null);
    assertThat(states(101, 102)).containsOnly(PageState.DELIVERED);
  }

  @Test
  void bundle_that_fails_hurries_each_of_its_incidents_one_call_at_a_time() {
    fire(2, "critical");

    var failed = new Engine.PageReport(PageState.FAILED, null, "the phone is off");
    Rig.get(rig.engine.report(rig.sms.tokens.get(0), failed));
    rig.settle();
    assertThat(rig.voice.pages).extracting(Page::incident).containsExactly(number(101));

    rig.reports(rig.voice.tokens.get(0), PageState.ANSWERED, "CA1");
    rig.forward(ofSeconds(20));
    assertThat(rig.voice.pages).hasSize(1);
    assertThat(rig.presses(rig.voice.tokens.get(0), "1").say()).contains("is yours");
    rig.forward(ofSeconds(3));
    assertThat(rig.voice.pages)
        .extracting(Page::incident)
        .containsExactly(number(101), number(102));
  }

  @Test
  void all_takes_what_the_text_named_and_not_what_it_only_counted() {
    fire(12, "critical");
    String list = texts(Rig.TOMAS).get(0);
    assertThat(list).startsWith("12 open: 101").contains("more.").doesNotContain("112");

    assertThat(rig.texts(Rig.TOMAS, "all")).contains("All yours", "101");

    assertThat(rig.incident(101).state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(rig.incident(112).state()).isEqualTo(State.OPEN);
    rig.forward(ofSeconds(2));
    assertThat(texts(Rig.TOMAS)).hasSize(2).last().asString().contains("112");
  }

  @Test
  void acknowledged_before_the_text_leaves_drops_out_of_it() {
    rig.fires("srv-0", "critical");
    rig.fires("srv-1", "critical");
    rig.fires("srv-2", "critical");
    rig.fires("srv-3", "critical");
    var acknowledged = rig.engine.act(number(103), new Event.Acknowledge(DANA, Via.WEB));
    assertThat(Rig.get(acknowledged)).isPresent();

    rig.forward(ofSeconds(2));

    assertThat(texts(Rig.TOMAS)).last().asString().startsWith("2 open: 102 P1").contains("104 P1");
    assertThat(states(103)).containsOnly(PageState.CANCELLED);
  }

  @Test
  void page_that_another_node_has_taken_drops_out_of_the_text() {
    rig.sms.hold();
    var unused = rig.engine.accept(Rig.HARLOW, "t", List.of(Rig.alert("srv-0", "critical")));
    Rig.until(() -> !rig.sms.pages.isEmpty());
    var also =
        rig.engine.accept(
            Rig.HARLOW,
            "t",
            List.of(Rig.alert("srv-1", "critical"), Rig.alert("srv-2", "critical")));
    Rig.get(also);
    assertThat(rig.store.claim(rig.pages(102).get(0).id(), "n2", "hash", rig.now)).isTrue();
    rig.sms.release();
    rig.settle();

    rig.forward(ofSeconds(2));

    assertThat(texts(Rig.TOMAS)).last().asString().contains("(103)");
  }

  @Test
  void many_endings_are_few_texts() {
    fire(12, "critical");
    rig.forward(ofSeconds(2));
    Alert[] over =
        IntStream.range(0, 12)
            .mapToObj(i -> Alert.of(AlertState.RESOLVED, "up").id("srv-" + i).build())
            .toArray(Alert[]::new);
    rig.fires(over);

    assertThat(texts(Rig.TOMAS))
        .last()
        .asString()
        .startsWith("101, 102, 103")
        .endsWith("112 resolved by itself 02:10");
  }

  @Test
  void nobody_gets_more_than_the_limit_and_nothing_is_dropped() {
    for (int i = 0; i < 20; i++) {
      rig.fires("srv-" + i, "error");
      rig.forward(ofSeconds(2));
    }
    assertThat(messages(Rig.TOMAS)).as("room is kept").isBetween(10L, 12L);

    int worse = rig.fires("srv-worst", "critical");
    assertThat(texts(Rig.TOMAS)).last().asString().contains(worse + " P1");
    assertThat(messages(Rig.TOMAS)).isLessThanOrEqualTo(15);

    for (int i = 0; i < 40; i++) {
      rig.forward(ofSeconds(10));
    }
    String all = String.join(" ", texts(Rig.TOMAS));
    assertThat(IntStream.rangeClosed(101, 121)).allMatch(number -> all.contains("" + number));
  }

  @Test
  void restart_remembers_what_was_sent_lately() throws Exception {
    rig.fires("srv-1", "critical");
    LiveEngine next = rig.engine("n1");
    rig.engine.stop();
    next.start();
    next.send();
    Rig.get(next.accept(Rig.HARLOW, "t", List.of(Rig.alert("srv-2", "critical"))));
    Rig.until(next::isIdle);

    assertThat(texts(Rig.TOMAS)).hasSize(1);

    rig.now = rig.now.plus(ofMinutes(1));
    next.sweep();
    Rig.until(next::isIdle);
    assertThat(texts(Rig.TOMAS)).last().asString().contains("(102)");
    next.stop();
  }

  private void fire(int problems, String severity) {
    rig.fires(
        IntStream.range(0, problems)
            .mapToObj(i -> Rig.alert("srv-" + i, severity))
            .toArray(Alert[]::new));
  }

  private List<String> texts(String phone) {
    return rig.sms.pages.stream().filter(p -> p.address().equals(phone)).map(Page::text).toList();
  }

  private long messages(String phone) {
    return texts(phone).size()
        + rig.voice.pages.stream().filter(page -> page.address().equals(phone)).count();
  }

  private List<PageState> states(int... numbers) {
    return IntStream.of(numbers)
        .boxed()
        .flatMap(number -> rig.pages(number).stream())
        .filter(page -> page.address().equals(Rig.TOMAS))
        .map(Page::state)
        .toList();
  }

  private static IncidentNumber number(int value) {
    return new IncidentNumber(value);
  }
}
