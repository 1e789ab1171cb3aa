package nightbell.engine;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.PageKind;
import nightbell.escalation.State;
import nightbell.escalation.Via;
import nightbell.oncall.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An acknowledgement that commits while a request to a carrier is under way. */
class AnsweredMeanwhileTest {
  private static final Actor DANA = new Actor("dana", Side.INTERNAL);
  private static final Actor TOMAS = new Actor("tomas", Side.PROVIDER);

  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void text_that_the_carrier_put_off_is_not_tried_again_after_the_acknowledgement()
      throws Exception {
    int number = accepted("erp-db-1", rig.sms);
    rig.sms.answers(page -> new Delivery.Later("429"));
    acknowledge(number, DANA);
    rig.sms.release();
    rig.settle();
    rig.sms.answers(page -> new Delivery.Accepted("SM1"));
    rig.sms.news();

    rig.forward(ofSeconds(20));

    assertThat(rig.sms.news()).doesNotContain("page tomas");
    assertThat(states(number, "tomas")).containsExactly(PageState.CANCELLED);
  }

  @Test
  void text_that_the_carrier_put_off_is_tried_again_and_the_call_goes_meanwhile() {
    rig.sms.answers(page -> new Delivery.Later("429"));
    int number = rig.fires("erp-db-1", "critical");
    assertThat(rig.voice.news()).containsExactly("page tomas");
    rig.sms.news();

    rig.forward(ofSeconds(3));
    assertThat(rig.sms.news()).isEmpty();
    rig.sms.answers(page -> new Delivery.Accepted("SM1"));
    rig.forward(ofSeconds(3));

    assertThat(rig.sms.news()).contains("page tomas");
    assertThat(states(number, "tomas")).containsOnly(PageState.SENT);
  }

  @Test
  void call_that_the_carrier_takes_after_the_acknowledgement_is_hung_up() throws Exception {
    int number = ringing("erp-db-1");
    acknowledge(number, DANA);
    rig.voice.release();
    rig.settle();

    Rig.until(() -> !rig.voice.recalled.isEmpty());
    assertThat(states(number, "tomas")).contains(PageState.CANCELLED);
  }

  @Test
  void call_of_the_side_that_supports_is_hung_up_when_that_side_acknowledged() throws Exception {
    int number = ringing("ot-plc-1");
    acknowledge(number, TOMAS);
    assertThat(rig.incident(number).state()).isEqualTo(State.OPEN);
    rig.voice.release();
    rig.settle();

    Rig.until(() -> !rig.voice.recalled.isEmpty());
    assertThat(rig.voice.recalled).hasSize(1).allMatch(id -> id.equals(calls(number, "tomas")));
  }

  @Test
  void call_whose_id_came_by_its_report_first_is_hung_up_by_the_acknowledgement() throws Exception {
    int number = ringing("erp-db-1");
    var ringing = new Engine.PageReport(PageState.SENT, "CA77", null);
    assertThat(Rig.get(rig.engine.report(rig.voice.tokens.get(0), ringing))).isTrue();
    acknowledge(number, DANA);

    Rig.until(() -> rig.voice.recalled.contains("CA77"));
    rig.voice.release();
    rig.settle();
    assertThat(states(number, "tomas")).contains(PageState.CANCELLED);
  }

  @Test
  void call_of_unknown_fate_that_rings_after_all_is_hung_up_by_the_acknowledgement() {
    rig.voice.answers(page -> new Delivery.Unknown("no answer within 10 s"));
    int number = rig.fires("erp-db-1", "critical");
    rig.forward(ofSeconds(60));
    rig.reports(rig.voice.tokens.get(0), PageState.SENT, "CA78");
    assertThat(states(number, "tomas")).contains(PageState.SENT);

    acknowledge(number, DANA);

    Rig.until(() -> rig.voice.recalled.contains("CA78"));
  }

  @Test
  void call_of_unknown_fate_that_rings_after_the_acknowledgement_is_hung_up() {
    rig.voice.answers(page -> new Delivery.Unknown("no answer within 10 s"));
    int number = rig.fires("erp-db-1", "critical");
    rig.forward(ofSeconds(60));
    acknowledge(number, DANA);

    rig.reports(rig.voice.tokens.get(0), PageState.SENT, "CA79");

    Rig.until(() -> rig.voice.recalled.contains("CA79"));
  }

  @Test
  void page_left_half_sent_is_sent_again_and_told() {
    int number = halfSent();

    rig.forward(ofSeconds(31));

    assertThat(rig.sms.news()).contains("page tomas");
    assertThat(rig.timeline(number)).contains("page-resent");
  }

  @Test
  void page_left_half_sent_is_not_sent_again_after_the_acknowledgement() {
    int number = halfSent();
    acknowledge(number, DANA);

    rig.forward(ofSeconds(31));

    assertThat(rig.sms.news()).doesNotContain("page tomas");
    assertThat(states(number, "tomas")).containsExactly(PageState.CANCELLED);
  }

  @Test
  void question_whether_it_is_still_theirs_is_not_hung_up_and_can_be_answered() {
    String numberOnly =
        Rig.sample()
            .replace(
                "sms: \"+16145550112\", voice: \"+16145550112\", ", "voice: \"+16145550112\", ");
    rig.matrices.load(
        "m.yml", numberOnly.replace(", email: tomas@brightwater.example", ""), "t", "t");
    int number = rig.fires("erp-db-1", "critical");
    assertThat(rig.presses(rig.voice.tokens.get(0), "1").say()).contains("is yours");
    rig.voice.news();

    rig.forward(ofMinutes(30));
    assertThat(rig.voice.news()).containsExactly("still_yours tomas");
    assertThat(rig.voice.recalled).isEmpty();
    assertThat(rig.presses(rig.voice.tokens.get(1), "1").say()).contains("is yours");

    assertThat(rig.incident(number).check())
        .isEqualTo(new Incident.Check(rig.now.plus(ofMinutes(30)), 0, false));
  }

  private int accepted(String host, FakeSender held) throws InterruptedException {
    held.hold();
    var accepted =
        Rig.get(rig.engine.accept(Rig.HARLOW, "t", List.of(Rig.alert(host, "critical"))));
    held.awaitAsked();
    Rig.until(() -> !held.pages.isEmpty());
    return Objects.requireNonNull(accepted.get(0).incident()).value();
  }

  /** An incident with a call to Tomas whose request is under way. */
  private int ringing(String host) throws InterruptedException {
    rig.voice.hold();
    int number = rig.fires(host, "critical");
    rig.now = rig.now.plus(ofSeconds(60));
    rig.engine.sweep();
    Rig.until(() -> rig.voice.pages.stream().anyMatch(p -> p.person().value().equals("tomas")));
    return number;
  }

  /** An incident with a text to Tomas that a process claimed and died with. */
  private int halfSent() {
    rig.store.failClaims(true);
    int number = rig.fires("erp-db-1", "critical");
    rig.store.failClaims(false);
    for (Page page : rig.pages(number)) {
      assertThat(rig.store.claim(page.id(), "n0", "hash", rig.now)).isTrue();
    }
    return number;
  }

  private void acknowledge(int number, Actor by) {
    var done = rig.engine.act(new IncidentNumber(number), new Event.Acknowledge(by, Via.API));
    assertThat(Rig.get(done)).isPresent();
  }

  private List<PageState> states(int number, String person) {
    return rig.pages(number).stream()
        .filter(page -> page.person().value().equals(person))
        .filter(page -> page.kind() == PageKind.PAGE)
        .map(Page::state)
        .toList();
  }

  private String calls(int number, String person) {
    return rig.pages(number).stream()
        .filter(page -> page.person().value().equals(person) && page.carrierId() != null)
        .map(page -> String.valueOf(page.carrierId()))
        .filter(id -> id.startsWith("VOICE"))
        .findFirst()
        .orElse("");
  }
}
