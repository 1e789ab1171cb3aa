package nightbell.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.oncall.Away;
import nightbell.oncall.Changes;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.ScheduleOverride;
import org.junit.jupiter.api.Test;

/** Whom steps page when people are away or somebody stands in; Tomas is primary of noc. */
class AwayTest {
  private static final Instant FROM = Night.SATURDAY.minus(Duration.ofHours(4));
  private static final Instant TO = Night.SATURDAY.plus(Duration.ofHours(40));

  @Test
  void stand_in_is_paged_and_the_timeline_says_for_whom_and_why() {
    ScheduleOverride swap =
        new ScheduleOverride(
            "o7",
            new ScheduleId("noc"),
            new PersonId("priya"),
            new PersonId("tomas"),
            FROM,
            TO,
            "ruth",
            FROM,
            "his sister's wedding");
    Night night = night(new Changes(List.of(swap), List.of()));

    assertThat(paged(night)).contains("priya").doesNotContain("tomas");
    assertThat(told(night, Kind.STEP_STARTED).findFirst().orElseThrow())
        .isEqualTo(
            "Step 1 of path provider-std for Brightwater MSP: Priya Nair (schedule noc). Priya"
                + " Nair stands on schedule noc for Tomas Weber until 2026-11-22 18:10 by override"
                + " o7: his sister's wedding.");
  }

  @Test
  void the_slot_of_somebody_away_goes_to_the_next_and_the_timeline_says_so() {
    Night night = night(away("tomas"));

    assertThat(paged(night)).contains("priya").doesNotContain("tomas");
    assertThat(told(night, Kind.STEP_STARTED).findFirst().orElseThrow())
        .endsWith(
            "Priya Nair (schedule noc). Tomas Weber is away until 2026-11-22 18:10."
                + " The slot goes to the next in the order.");
    assertThat(told(night, Kind.STEP_STARTED).skip(1).findFirst().orElseThrow())
        .endsWith(
            "Brightwater MSP: nobody (schedule noc secondary). Tomas Weber is away until"
                + " 2026-11-22 18:10. Priya Nair moved up to primary.");
    assertThat(told(night, Kind.NOBODY_ON_CALL)).isNotEmpty();
  }

  @Test
  void somebody_away_is_passed_over_where_a_step_names_them() {
    Night night = night(away("dana")).until(Duration.ofMinutes(11));

    assertThat(paged(night)).contains("ruth").doesNotContain("dana");
    assertThat(told(night, Kind.STEP_STARTED).skip(2).findFirst().orElseThrow())
        .endsWith("Brightwater MSP: Ruth Adeyemi. Dana Ruiz is away until 2026-11-22 18:10.");
  }

  @Test
  void step_of_people_away_gives_way_to_the_next_at_once() {
    Night night =
        Night.with(away("ruth"), text -> text.replace("[\"schedule:noc\"],      ", "[ruth],"))
            .fires("srv-1", "critical");

    assertThat(told(night, Kind.STEP_STARTED)).hasSize(2);
    assertThat(told(night, Kind.STEP_STARTED).findFirst().orElseThrow())
        .endsWith("Brightwater MSP: nobody. Ruth Adeyemi is away until 2026-11-22 18:10.");
    assertThat(paged(night)).containsOnly("priya");
  }

  @Test
  void path_of_people_away_alone_pages_them_all_the_same() {
    Night night =
        Night.with(
                away("ruth"),
                text ->
                    text.replace("[\"schedule:noc\"],      ", "[ruth],")
                        .replace("[\"schedule:noc#secondary\"],", "[ruth],")
                        .replace("page: [ruth, dana],               by:", "page: [ruth], by:"))
            .fires("srv-1", "critical");

    assertThat(paged(night)).containsOnly("ruth");
    assertThat(told(night, Kind.STEP_STARTED).findFirst().orElseThrow())
        .endsWith("Nobody else is on provider-std: Ruth Adeyemi paged all the same.");
  }

  @Test
  void incident_is_never_silent_even_when_everybody_is_away() {
    Night night = night(away("tomas", "priya", "aiko", "ruth", "dana", "lee"));
    night.until(Duration.ofHours(3));

    assertThat(paged(night)).contains("ruth", "dana");
    assertThat(night.incident.nextAt()).isNotNull();
  }

  private static Night night(Changes changes) {
    return Night.with(changes, UnaryOperator.identity())
        .fires("srv-1", "critical")
        .until(Duration.ofMinutes(6));
  }

  private static Changes away(String... people) {
    return new Changes(
        List.of(),
        Stream.of(people)
            .map(id -> new Away("a" + id, new PersonId(id), FROM, TO, "ruth", FROM, "ill"))
            .toList());
  }

  private static List<String> paged(Night night) {
    return night.decisions.stream()
        .flatMap(decision -> decision.pages().stream())
        .filter(page -> page.kind() == PageKind.PAGE)
        .map(page -> page.person().id().value())
        .distinct()
        .toList();
  }

  private static Stream<String> told(Night night, Kind kind) {
    return night.decisions.stream()
        .flatMap(decision -> decision.entries().stream())
        .filter(entry -> entry.kind() == kind)
        .map(Entry::text);
  }
}
