package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Store.Conflict;
import nightbell.engine.Store.Deadline;
import nightbell.escalation.Incident;
import org.junit.jupiter.api.Test;

/** What the engine relies on for incidents, on every database. */
abstract class StoreContract extends DatabaseContract {
  @Test
  void numbers_count_from_101_without_gaps() {
    List<Integer> numbers = new ArrayList<>();
    numbers.add(opened("a").number().value());
    assertThatThrownBy(
            () ->
                store.transact(
                    session -> {
                      session.nextNumber();
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");
    store.transact(
        session ->
            numbers.addAll(List.of(session.nextNumber().value(), session.nextNumber().value())));
    numbers.add(opened("b").number().value());
    assertThat(numbers).containsExactly(101, 102, 103, 104);
  }

  @Test
  void an_incident_comes_back_as_it_was_stored() {
    Incident incident = opened("disk");
    assertThat(find(session -> session.incident(incident.number()))).contains(incident);
    assertThat(records.incident(incident.number())).contains(incident);
    assertThat(records.incident(new IncidentNumber(99))).isEmpty();
  }

  @Test
  void reads_see_the_writes_before_them() {
    write(
        session -> {
          Incident incident = Samples.incident(session.nextNumber(), "k").build();
          session.insert(incident);
          assertThat(session.unresolved(CLIENT, incident.key())).contains(incident);
          session.update(Samples.of(incident).title("Worse").build());
          Incident now = session.incident(incident.number()).orElseThrow();
          assertThat(now.alert().title()).isEqualTo("Worse");
          assertThat(now.version()).isEqualTo(1);
          session.update(now);
        });
    assertThat(records.incident(new IncidentNumber(101)).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void an_exception_rolls_everything_back() {
    assertThatThrownBy(
            () ->
                store.transact(
                    session -> {
                      Incident incident = Samples.incident(session.nextNumber(), "k").build();
                      session.insert(incident);
                      session.insert(SamplePage.page(incident.number(), 1).build());
                      session.append(NOW, CLIENT, incident.number(), Entry.of(Kind.OPENED, "x"));
                      session.answer("SM1", "ok", NOW);
                      throw new IllegalStateException("power");
                    }))
        .hasMessage("power");
    assertThat(records.incident(new IncidentNumber(101))).isEmpty();
    assertThat(records.timeline(new IncidentNumber(101))).isEmpty();
    assertThat(store.queued(10)).isEmpty();
    assertThat(find(session -> session.answered("SM1"))).isEmpty();
  }

  @Test
  void a_change_based_on_an_older_version_conflicts() {
    Incident old = opened("k");
    Incident now = changed(Samples.of(old).title("Newer").build());
    assertThat(now.version()).isEqualTo(1);
    assertThatThrownBy(() -> changed(old)).isInstanceOf(Conflict.class);
    assertThat(records.incident(old.number())).contains(now);
  }

  @Test
  void of_two_changes_at_once_one_wins_and_one_conflicts() {
    Incident incident = opened("k");
    try (Race race = new Race()) {
      for (int i = 0; i < 50; i++) {
        Incident now = records.incident(incident.number()).orElseThrow();
        List<Boolean> won = race.run(() -> succeeds(now), () -> succeeds(now));
        assertThat(won).containsExactlyInAnyOrder(true, false);
      }
    }
    assertThat(records.incident(incident.number()).orElseThrow().version()).isEqualTo(50);
  }

  @Test
  void a_repeat_is_counted_beside_the_row_and_seen_by_every_reader() {
    IncidentNumber number = opened("k").number();
    Incident twice = repeated(number, "Tape robot stuck", 2);
    assertThat(twice.version()).isEqualTo(0);
    Incident worse = repeated(number, "Worse", 1);
    assertThat(worse.version()).isEqualTo(1);
    assertThat(repeated(number, "Worse", 1).repeats()).isEqualTo(4);
  }

  private Incident repeated(IncidentNumber number, String title, int times) {
    for (int i = 0; i < times; i++) {
      write(
          session -> {
            Incident now = session.incident(number).orElseThrow();
            session.update(Samples.of(now).title(title).repeats(now.repeats() + 1).build());
          });
    }
    Incident now = records.incident(number).orElseThrow();
    assertThat(unresolved("k")).isEqualTo(now);
    return now;
  }

  @Test
  void a_problem_has_at_most_one_unresolved_incident() {
    Incident first = opened("k");
    assertThatThrownBy(() -> opened("k")).isInstanceOf(Conflict.class);
    changed(Samples.of(first).resolvedAt(NOW).build());
    Incident second = opened("k");
    assertThat(second.number().value()).isEqualTo(102);
    assertThat(unresolved("k")).isEqualTo(second);
    Incident elsewhere =
        store.transact(
            session -> {
              Incident other =
                  Samples.incident(session.nextNumber(), "k").client("orchard").build();
              session.insert(other);
              return other;
            });
    assertThat(unresolved("k")).isEqualTo(second);
    assertThat(find(session -> session.unresolved(new ClientId("orchard"), new DedupKey("k"))))
        .contains(elsewhere);
  }

  @Test
  void a_problem_may_end_and_begin_again_in_one_transaction() {
    Incident first = opened("k");
    Incident second =
        store.transact(
            session -> {
              session.update(Samples.of(first).resolvedAt(NOW).build());
              assertThat(session.unresolved(CLIENT, first.key())).isEmpty();
              Incident next = Samples.incident(session.nextNumber(), "k").build();
              session.insert(next);
              assertThat(session.unresolved(CLIENT, first.key())).contains(next);
              return next;
            });
    assertThat(unresolved("k")).isEqualTo(second);
    assertThat(records.incident(first.number()).orElseThrow().isResolved()).isTrue();
  }

  @Test
  void what_was_undone_is_not_remembered() {
    Incident incident = opened("k");
    assertThat(unresolved("k")).isEqualTo(incident);
    assertThatThrownBy(
            () ->
                store.transact(
                    session -> {
                      session.update(Samples.of(incident).title("Undone").build());
                      throw new IllegalStateException("power");
                    }))
        .hasMessage("power");
    assertThat(unresolved("k")).isEqualTo(incident);
    assertThat(find(session -> session.incident(incident.number()))).contains(incident);
  }

  @Test
  void a_resolved_incident_is_not_found_as_unresolved() {
    Incident incident = opened("k");
    changed(Samples.of(incident).resolvedAt(NOW).build());
    assertThat(find(session -> session.unresolved(CLIENT, incident.key()))).isEmpty();
    assertThat(find(session -> session.resolvedSince(CLIENT, incident.key(), NOW))).isPresent();
  }

  @Test
  void two_transactions_that_open_one_problem_leave_one_incident_and_no_gap() {
    try (Race race = new Race()) {
      for (int i = 0; i < 30; i++) {
        String key = "k" + i;
        assertThat(race.run(() -> opens(key), () -> opens(key)))
            .containsExactlyInAnyOrder(true, false);
        assertThat(unresolved(key).number().value()).isEqualTo(101 + i);
      }
    }
  }

  @Test
  void the_incident_resolved_last_is_found_while_it_is_recent() {
    Instant later = NOW.plusSeconds(60);
    changed(Samples.of(opened("k")).resolvedAt(NOW).build());
    Incident last = changed(Samples.of(opened("k")).resolvedAt(later).build());
    opened("k");
    opened("other");
    DedupKey key = last.key();
    assertThat(find(session -> session.resolvedSince(CLIENT, key, NOW))).contains(last);
    assertThat(find(session -> session.resolvedSince(CLIENT, key, later))).contains(last);
    assertThat(find(session -> session.resolvedSince(CLIENT, key, later.plusNanos(1000))))
        .isEmpty();
  }

  @Test
  void due_incidents_come_oldest_first_and_resolved_ones_never() {
    Incident second = changed(Samples.of(opened("a")).nextAt(NOW.plusSeconds(2)).build());
    Incident first = changed(Samples.of(opened("b")).nextAt(NOW.plusSeconds(1)).build());
    changed(Samples.of(opened("c")).nextAt(NOW.plusSeconds(9)).build());
    changed(Samples.of(opened("d")).nextAt(null).build());
    changed(Samples.of(opened("e")).nextAt(NOW).resolvedAt(NOW).build());
    Instant at = NOW.plusSeconds(2);
    assertThat(store.due(at, 10)).containsExactly(first.number(), second.number());
    assertThat(store.due(at, 1)).containsExactly(first.number());
    assertThat(store.due(at.minusNanos(1000), 10)).containsExactly(first.number());
    assertThat(store.deadlines())
        .hasSize(3)
        .startsWith(
            new Deadline(first.number(), NOW.plusSeconds(1)),
            new Deadline(second.number(), NOW.plusSeconds(2)));
  }

  @Test
  void the_largest_alert_fits() {
    String details = "\"\\\n".repeat(21_000);
    Incident incident = Samples.of(opened("k")).details(details).build();
    assertThat(changed(incident).alert().details()).isEqualTo(details);
    store.sync();
  }

  private boolean succeeds(Incident incident) {
    try {
      changed(incident);
      return true;
    } catch (Conflict e) {
      return false;
    }
  }

  private boolean opens(String key) {
    try {
      opened(key);
      return true;
    } catch (Conflict e) {
      return false;
    }
  }

  private Incident unresolved(String key) {
    return find(session -> session.unresolved(CLIENT, new DedupKey(key))).orElseThrow();
  }
}
