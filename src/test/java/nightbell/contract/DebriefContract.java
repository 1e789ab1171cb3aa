package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.morning.Cause;
import nightbell.engine.morning.Debrief;
import nightbell.engine.morning.DebriefRecords;
import nightbell.engine.morning.DebriefRecords.Filter;
import nightbell.engine.morning.FollowUp;
import nightbell.engine.morning.Worth;
import nightbell.escalation.Incident;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Debriefs and follow-ups keep every part, and each change has its entry. */
abstract class DebriefContract extends DatabaseContract {
  private static final LocalDate DAY = LocalDate.parse("2026-03-09");
  private DebriefRecords debriefs;

  @BeforeEach
  void take_the_debriefs() {
    debriefs = database.debriefs();
  }

  @Test
  void a_debrief_keeps_every_part_and_is_one_for_each_incident() {
    Incident incident = opened("a");
    assertThat(debriefs.debrief(incident.number())).isEmpty();
    Debrief whole =
        new Debrief(
            incident.number(),
            CLIENT,
            Cause.CHANGE,
            "caf\u00e9",
            Worth.NOISE,
            "all",
            "nothing",
            NOW,
            "dana");
    Debrief blank = Debrief.none(incident.number(), CLIENT);

    debriefs.change(
        session -> {
          session.save(whole);
          session.append(NOW, CLIENT, incident.number(), Entry.of(Kind.REVIEWED, "held"));
          return true;
        });
    assertThat(debriefs.debrief(incident.number())).contains(whole);
    assertThat(debriefs.reviewed(CLIENT)).containsExactly(incident.number());
    assertThat(debriefs.reviewed(new ClientId("aspen"))).isEmpty();
    assertThat(records.timeline(incident.number()))
        .extracting(event -> event.entry().kind())
        .contains(Kind.REVIEWED);

    debriefs.change(
        session -> {
          session.save(blank);
          return true;
        });
    assertThat(debriefs.debrief(incident.number())).contains(blank);
  }

  @Test
  void a_follow_up_keeps_every_part_and_stays_as_it_was_closed() {
    Incident incident = opened("b");
    FollowUp first = followUp(incident, 1, "lee");
    FollowUp second = followUp(incident, 2, "dana");
    debriefs.change(
        session -> {
          assertThat(session.nextNumber()).isEqualTo(1);
          session.insert(first);
          session.insert(second);
          return true;
        });

    assertThat(list(null, null, null)).containsExactly(first, second);
    assertThat(list(true, "lee", incident)).containsExactly(first);
    assertThat(list(false, null, null)).isEmpty();
    FollowUp closed =
        new FollowUp(
            1,
            incident.number(),
            CLIENT,
            "other words",
            new PersonId("dana"),
            DAY.plusDays(1),
            NOW,
            "ruth",
            NOW,
            "ruth",
            "done");
    debriefs.change(
        session -> {
          session.update(closed);
          session.update(first);
          return session.followUp(9);
        });
    assertThat(list(false, null, null)).containsExactly(closed);
  }

  private List<FollowUp> list(
      @Nullable Boolean open, @Nullable String owner, @Nullable Incident incident) {
    return debriefs.followUps(
        new Filter(
            open,
            CLIENT,
            owner == null ? null : new PersonId(owner),
            incident == null ? null : incident.number(),
            0,
            10));
  }

  private static FollowUp followUp(Incident incident, long number, String owner) {
    return new FollowUp(
        number,
        incident.number(),
        CLIENT,
        "check caf\u00e9",
        new PersonId(owner),
        DAY,
        NOW,
        "ruth",
        null,
        null,
        "");
  }
}
