package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import nightbell.engine.Store.Conflict;
import nightbell.engine.Store.Deadline;
import nightbell.escalation.Incident;
import nightbell.oncall.Channel;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

/** What goes on record stays as it was told, on every database. */
abstract class TrailContract extends DatabaseContract {
  @Test
  void the_trail_keeps_its_order_and_every_part() {
    Incident incident = opened("k");
    Entry full =
        new Entry(
            Kind.STILL_YOURS,
            new Actor("lena", Side.PROVIDER),
            Channel.VOICE,
            "asked",
            Map.of("step", "2"));
    write(
        session -> {
          session.append(NOW, null, null, Entry.of(Kind.STARTED, "up"));
          session.append(NOW, CLIENT, incident.number(), Entry.of(Kind.OPENED, "opened"));
          session.append(NOW.plusNanos(1000), CLIENT, incident.number(), full);
        });
    List<TrailEvent> timeline = records.timeline(incident.number());
    assertThat(timeline).extracting(TrailEvent::seq).containsExactly(2L, 3L);
    assertThat(timeline.get(0).entry()).isEqualTo(Entry.of(Kind.OPENED, "opened"));
    assertThat(timeline.get(1))
        .isEqualTo(new TrailEvent(3, NOW.plusNanos(1000), CLIENT, incident.number(), full));
  }

  @Test
  void any_text_is_kept_without_nul_and_cut_where_it_is_endless() {
    Incident incident = opened("caf\u00e9 \ud83d\udd14 \u0000 '\"\\%");
    Entry odd =
        new Entry(Kind.NOTE, Actor.ADMIN, null, "a\u0000b \ud83d\udd14 \ud800", Map.of("k", "\0"));
    write(
        session -> {
          session.append(NOW, CLIENT, incident.number(), odd);
          session.append(
              NOW, CLIENT, incident.number(), Entry.of(Kind.NOTE, "\ud83d\udd14".repeat(60_000)));
          session.answer("SM\u0000", "\u0000\ud83d\udd14", NOW);
          session.insert(SamplePage.page(incident.number(), 1).text("x\u0000y").build());
        });
    List<TrailEvent> timeline = records.timeline(incident.number());
    assertThat(timeline.get(0).entry().text()).startsWith("a b \ud83d\udd14 ");
    assertThat(timeline.get(1).entry().text()).hasSizeBetween(99_998, 100_000).endsWith("…");
    assertThat(find(session -> session.answered("SM\u0000"))).contains(" \ud83d\udd14");
    assertThat(store.queued(1).get(0).text()).isEqualTo("x y");
    assertThat(find(session -> session.unresolved(CLIENT, incident.key())).orElseThrow())
        .isEqualTo(incident);
  }

  @Test
  void instants_keep_their_microsecond_also_in_the_hour_that_comes_twice() {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    try {
      for (String at : List.of("2026-11-01T05:30:00.000001Z", "2026-11-01T06:30:00.999999Z")) {
        Instant instant = Instant.parse(at);
        Incident incident = changed(Samples.of(opened(at)).nextAt(instant).build());
        assertThat(store.deadlines()).contains(new Deadline(incident.number(), instant));
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void an_answer_is_remembered_and_given_once() {
    write(
        session -> {
          assertThat(session.answered("SM1")).isEmpty();
          session.answer("SM1", "", NOW);
        });
    assertThat(find(session -> session.answered("SM1"))).contains("");
    assertThatThrownBy(
            () ->
                write(
                    session -> {
                      session.answer("SM1", "other", NOW);
                    }))
        .isInstanceOf(Conflict.class);
  }
}
