package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.PageState;
import nightbell.escalation.Incident;
import nightbell.escalation.PageKind;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import nightbell.report.Call;
import nightbell.report.History;
import nightbell.report.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What reports rely on: whole histories of the incidents of a span, on every database. */
abstract class HistoriesContract extends DatabaseContract {
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void history_holds_what_reports_ask_for_in_order_and_nothing_else() {
    Incident incident = opened("tape");
    IncidentNumber number = incident.number();
    Actor lena = new Actor("lena", Side.PROVIDER);
    tell(number, NOW, new Entry(Kind.RULED, Actor.NIGHTBELL, null, "x", Map.of("side", "joint")));
    tell(number, NOW, Entry.of(Kind.REPEATED, "nobody asks for it"));
    Instant later = NOW.plus(DAY.multipliedBy(40));
    tell(number, later, new Entry(Kind.ACKNOWLEDGED, lena, Channel.SMS, "y", Map.of("via", "sms")));
    queued(SamplePage.page(number, 1).state(PageState.SENT).sentAt(NOW).build());
    queued(SamplePage.page(number, 2).state(PageState.FAILED).sentAt(NOW).build());
    queued(SamplePage.page(number, 3).kind(PageKind.INFORM).sentAt(NOW).build());

    History history = each(CLIENT, NOW, NOW.plus(DAY)).get(0);
    assertThat(history.client()).isEqualTo(CLIENT);
    assertThat(history.incident()).isEqualTo(number);
    assertThat(history.problem()).isEqualTo("tape");
    assertThat(history.title()).isEqualTo("Tape robot stuck");
    assertThat(history.ruled().severity().value()).isEqualTo("S1");
    assertThat(history.ruled().respondBy()).isEqualTo(incident.ruling().respondBy());
    assertThat(history.events())
        .containsExactly(
            new Moment(NOW, Kind.RULED, Actor.NIGHTBELL, Map.of("side", "joint")),
            new Moment(later, Kind.ACKNOWLEDGED, lena, Map.of()));
    assertThat(history.calls()).containsExactly(new Call(new PersonId("lena"), NOW));
  }

  @Test
  void incidents_that_were_over_before_the_span_or_began_after_it_are_left_out() {
    changed(Samples.of(opened("over")).resolvedAt(NOW.plusSeconds(1)).build());
    changed(Samples.of(opened("ends")).resolvedAt(NOW.plusSeconds(2)).build());
    opened("open");
    changed(Samples.of(opened("later")).openedAt(NOW.plus(DAY)).build());
    assertThat(numbers(CLIENT, NOW.plusSeconds(2), NOW.plus(DAY))).containsExactly(102, 103);
    assertThat(numbers(null, NOW, NOW.plus(DAY.multipliedBy(2))))
        .containsExactly(101, 102, 103, 104);
    assertThat(numbers(new ClientId("orchard"), NOW, NOW.plus(DAY))).isEmpty();
  }

  @Test
  void more_than_one_piece_is_read_in_order() {
    for (int i = 0; i < 401; i++) {
      tell(opened("k" + i).number(), NOW, Entry.of(Kind.OPENED, ""));
    }
    List<History> all = each(null, NOW, NOW.plus(DAY));
    assertThat(all).hasSize(401).allSatisfy(one -> assertThat(one.events()).hasSize(1));
    assertThat(all.get(400).incident().value()).isEqualTo(501);
  }

  private void tell(IncidentNumber number, Instant at, Entry entry) {
    write(session -> session.append(at, CLIENT, number, entry));
  }

  private List<Integer> numbers(@Nullable ClientId client, Instant from, Instant to) {
    return each(client, from, to).stream().map(one -> one.incident().value()).toList();
  }

  private List<History> each(@Nullable ClientId client, Instant from, Instant to) {
    List<History> all = new ArrayList<>();
    database.histories().each(client, from, to, all::add);
    return all;
  }
}
