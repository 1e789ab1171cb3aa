package nightbell.web.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nightbell.access.Role;
import nightbell.engine.report.ResponseReports;
import nightbell.engine.rota.Loads;
import nightbell.web.page.Rig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The record as a browser gets it. */
@ExtendWith(DropwizardExtensionsSupport.class)
class RecordPagesTest {
  private static final Rig RIG =
      new Rig(
          rig ->
              new RecordDesk(
                      rig.matrices,
                      rig.database.trail(),
                      rig.database.records(),
                      new ResponseReports(
                          rig.database.histories(),
                          rig.matrices,
                          rig.database.asks(),
                          () -> Rig.NOW),
                      new Loads(rig.matrices, rig.rota, rig.database.pageTimes()),
                      () -> Rig.NOW)
                  .resources());

  static final ResourceExtension SERVICE = RIG.http;

  @BeforeEach
  void an_administrator_calls() {
    RIG.calls("admin", Role.ADMINISTRATOR);
  }

  @AfterAll
  static void close() {
    RIG.close();
  }

  @Test
  void the_record_tells_what_happened_in_words_and_is_filtered() {
    assertThat(RIG.page("/record"))
        .contains("matrix loaded", "harlow", "mill", "times in America/Chicago")
        .contains("action=\"/record/verify\"", "action=\"/record/evidence\"");
    assertThat(RIG.page("/record?client=mill")).contains("Mill Precision Parts");
    assertThat(RIG.page("/record?kind=acknowledged")).contains("Nothing on record fits.");
    assertThat(RIG.page("/record?actor=nobody")).contains("Nothing on record fits.");
    assertThat(RIG.page("/record?incident=999")).contains("Nothing on record fits.");
    for (String wrong : List.of("kind=x", "incident=x", "from=yesterday")) {
      assertThat(RIG.get("/record?" + wrong).getStatus()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void who_sees_one_client_reads_its_record_alone() {
    RIG.calls("dana", Role.RESPONDER, "mill");
    for (String path : List.of("/record", "/record/figures", "/record/evidence")) {
      assertThat(RIG.get(path).getStatus()).as(path).isEqualTo(403);
    }
    RIG.calls("dana", Role.MANAGER, "mill");
    assertThat(RIG.page("/record"))
        .contains("Mill Precision Parts")
        .doesNotContain("harlow", "Harlow", "Prove the record");
    assertThat(RIG.get("/record?client=harlow").getStatus()).isEqualTo(404);
    assertThat(RIG.get("/record/figures?client=harlow").getStatus()).isEqualTo(404);
    assertThat(RIG.send("/record/verify").getStatus()).isEqualTo(403);
    String span = "?from=2026-10-01&to=2026-11-01";
    assertThat(RIG.get("/record/evidence" + span).getStatus()).isEqualTo(404);
    assertThat(RIG.get("/record/evidence" + span + "&client=harlow").getStatus()).isEqualTo(404);
  }

  @Test
  void the_record_is_proven_and_a_seal_that_was_kept_is_held_against_it() {
    RIG.database.trail().seal(Rig.NOW);
    Response proven = RIG.send("/record/verify");
    assertThat(proven.readEntity(String.class)).contains("The record is as it was written.");
    Response own = RIG.send("/record/verify", "seal", "1:" + "ab".repeat(32));
    assertThat(own.readEntity(String.class)).contains("The record was changed.", "Event 1");
    assertThat(RIG.send("/record/verify", "seal", "abc").getStatus()).isEqualTo(400);
    assertThat(RIG.get("/record/verify").getStatus()).isEqualTo(303);
  }

  @Test
  void days_of_the_form_lead_to_the_pack_of_that_span() {
    Response answer =
        RIG.get("/record/evidence?client=mill&from=2026-10-01&to=2026-11-01&mask=true");
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getLocation().toString())
        .endsWith(
            "/api/v1/audit/export?from=2026-10-01T05%3A00%3A00Z&to=2026-11-01T05%3A00%3A00Z"
                + "&client=mill&mask=true");
    assertThat(RIG.get("/record/evidence?from=2026-11-01&to=2026-10-01").getStatus())
        .isEqualTo(400);
  }

  @Test
  void figures_say_when_there_are_none() {
    assertThat(RIG.page("/record/figures"))
        .contains("No incident began in this time.", "Nobody was woken in this time.")
        .contains("/assets/lib/uplot/");
  }
}
