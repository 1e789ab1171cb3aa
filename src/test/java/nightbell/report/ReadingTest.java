package nightbell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.matrix.CategoryId;
import nightbell.matrix.Owner;
import nightbell.matrix.Ruled;
import nightbell.matrix.Ruling;
import nightbell.matrix.SeverityId;
import nightbell.matrix.Window;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

/** What each course of events means for the responses that it holds. */
class ReadingTest {
  private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
  private static final Actor DANA = new Actor("dana", Side.INTERNAL);
  private final List<Moment> events = new ArrayList<>();

  private ReadingTest at(int minute, Kind kind, Map<String, String> values) {
    events.add(new Moment(minutes(minute), kind, DANA, values));
    return this;
  }

  private ReadingTest at(int minute, Kind kind) {
    return at(minute, kind, Map.of());
  }

  /** A ruling with fifteen minutes to answer. */
  private ReadingTest ruled(int minute, String severity) {
    return at(minute, Kind.RULED, ruling(minute, severity).values());
  }

  private static Ruled ruling(int minute, String severity) {
    return new Ruled(
        3,
        minutes(minute),
        minutes(minute + 15),
        new SeverityId(severity),
        null,
        new CategoryId("outage"),
        Owner.PROVIDER,
        Window.AFTER_HOURS,
        Ruling.Paging.NOW,
        null);
  }

  private static Instant minutes(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  private List<Response> responses() {
    History history =
        new History(
            new ClientId("harlow"),
            new IncidentNumber(101),
            "key",
            "Down",
            0,
            ruling(0, "P9"),
            events,
            List.of());
    return Reading.of(history, minutes(100));
  }

  @Test
  void acknowledgement_in_the_last_instant_is_within_the_target() {
    Response met = ruled(0, "P1").at(15, Kind.ACKNOWLEDGED).responses().get(0);
    assertThat(met.isMet()).isTrue();
    assertThat(met.by()).isEqualTo(DANA);
    assertThat(met.causes()).isEmpty();
  }

  @Test
  void late_answer_has_the_causes_that_came_before_the_time_was_over() {
    ruled(0, "P1").at(1, Kind.STEP_STARTED).at(2, Kind.PAGE_FAILED).at(16, Kind.NOBODY_ON_CALL);
    Response late = at(20, Kind.ACKNOWLEDGED).responses().get(0);
    assertThat(late.isMissed()).isTrue();
    assertThat(late.causes()).containsExactlyInAnyOrder(Cause.LATE, Cause.CARRIER_FAILED);
    assertThat(late.escalated()).isFalse();
  }

  @Test
  void what_becomes_worse_is_a_response_of_its_own_and_the_first_is_not_judged() {
    ruled(0, "P3").at(5, Kind.RERULED);
    List<Response> both = ruled(5, "P1").at(9, Kind.ACKNOWLEDGED).at(30, Kind.RESOLVED).responses();
    assertThat(both)
        .extracting(Response::ending)
        .containsExactly(Ending.SUPERSEDED, Ending.ACKNOWLEDGED);
    assertThat(both.get(0).isMissed() || both.get(0).isMet()).isFalse();
    assertThat(both.get(0).resolvedAt()).isNull();
    assertThat(both.get(1).begun()).isEqualTo(minutes(0));
    assertThat(both.get(1).resolvedAt()).isEqualTo(minutes(30));
  }

  @Test
  void what_fires_again_begins_anew_and_counts_as_a_flap() {
    ruled(0, "P1").at(5, Kind.RESOLVED, Map.of("via", "tool")).at(9, Kind.REOPENED);
    List<Response> both = ruled(9, "P1").at(12, Kind.RESOLVED, Map.of("via", "sms")).responses();
    assertThat(both)
        .extracting(Response::ending)
        .containsExactly(Ending.BY_ITSELF, Ending.RESOLVED);
    assertThat(both).extracting(Response::again).containsExactly(false, true);
    assertThat(both.get(1).begun()).isEqualTo(minutes(9));
    assertThat(both.get(1).isMet()).isTrue();
  }

  @Test
  void silence_takes_the_promise_away_until_it_is_over() {
    ruled(0, "P1").at(0, Kind.SILENCED).at(60, Kind.RESOLVED);
    assertThat(responses().get(0).ending()).isEqualTo(Ending.SILENCED);
    assertThat(responses().get(0).isMissed()).isFalse();
    assertThat(responses().get(0).resolvedAt()).isEqualTo(minutes(60));
  }

  @Test
  void breach_on_record_is_one_even_where_a_silence_ended_the_response() {
    ruled(0, "P1").at(1, Kind.SILENCED).at(40, Kind.BREACHED);
    assertThat(responses().get(0).isMissed()).isTrue();
  }

  @Test
  void open_response_is_missed_once_its_time_is_over() {
    Response open = ruled(0, "P1").responses().get(0);
    assertThat(open.ending()).isEqualTo(Ending.OPEN);
    assertThat(open.causes()).containsExactlyInAnyOrder(Cause.UNANSWERED, Cause.NOT_PAGED);
    events.clear();
    assertThat(ruled(90, "P1").responses().get(0).isMissed()).isFalse();
  }

  @Test
  void events_without_values_take_them_from_the_incident_as_it_is_stored() {
    Response old = at(0, Kind.RULED).at(3, Kind.ACKNOWLEDGED).responses().get(0);
    assertThat(old.ruled().severity().value()).isEqualTo("P9");
    assertThat(old.ruled().from()).isEqualTo(minutes(0));
    assertThat(old.isMet()).isTrue();
  }
}
