package nightbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.Incident;
import nightbell.oncall.PersonId;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void an_incident_with_every_optional_part_comes_back_whole() {
    Incident incident = new Filled(true).value(Incident.class);
    assertThat(incident).hasNoNullFieldsOrProperties();
    assertThat(Json.incident(Json.write(incident))).isEqualTo(incident);
  }

  @Test
  void an_incident_without_any_optional_part_comes_back_whole() {
    Incident incident = new Filled(false).value(Incident.class);
    assertThat(incident.nextAt()).isNull();
    assertThat(Json.incident(Json.write(incident))).isEqualTo(incident);
  }

  @Test
  void ids_are_plain_also_as_keys_and_instants_are_iso() throws Exception {
    Map<PersonId, IncidentNumber> map = Map.of(new PersonId("dana"), new IncidentNumber(412));
    assertThat(Json.write(map)).isEqualTo("{\"dana\":412}");
    assertThat(
            Json.MAPPER.readValue(
                Json.write(map), new TypeReference<Map<PersonId, IncidentNumber>>() {}))
        .isEqualTo(map);
    assertThat(Json.write(new Filled(true).value(Incident.Check.class)))
        .isEqualTo("{\"at\":\"2026-03-01T02:03:06.000001Z\",\"asked\":3,\"snoozed\":true}");
  }

  @Test
  void questions_about_an_incident_are_no_part_of_it() {
    assertThat(Json.write(new Filled(false).value(Incident.class)))
        .doesNotContain("resolved\":")
        .doesNotContain("\"path\":{")
        .doesNotContain("null");
  }

  @Test
  void what_a_newer_release_added_is_passed_over() {
    Incident incident = new Filled(true).value(Incident.class);
    String newer = Json.write(incident).replaceFirst("\\{", "{\"weather\":{\"rain\":true},");
    assertThat(Json.incident(newer)).isEqualTo(incident);
  }

  @Test
  void raising_the_version_changes_nothing_else() {
    Incident incident = new Filled(true).value(Incident.class);
    Incident raised = Versions.raised(incident);
    assertThat(raised.version()).isEqualTo(incident.version() + 1);
    assertThat(raised).usingRecursiveComparison().ignoringFields("version").isEqualTo(incident);
  }

  @Test
  void counting_a_repeat_changes_nothing_else() {
    Incident incident = new Filled(true).value(Incident.class);
    Incident counted = Versions.counted(incident, incident.repeats() + 2);
    assertThat(counted.repeats()).isEqualTo(incident.repeats() + 2);
    assertThat(counted).usingRecursiveComparison().ignoringFields("repeats").isEqualTo(incident);
    assertThat(Versions.counted(incident, incident.repeats() - 1)).isSameAs(incident);
    assertThat(Versions.onlyRepeats(incident, counted)).isTrue();
    assertThat(Versions.onlyRepeats(incident, incident)).isFalse();
    assertThat(Versions.onlyRepeats(incident, Versions.raised(counted))).isFalse();
  }
}
