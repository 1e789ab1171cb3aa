package nightbell.web.page.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import nightbell.access.Role;
import nightbell.engine.rota.Loads;
import nightbell.engine.rota.Swaps;
import nightbell.web.page.Rig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is on call, as a browser gets it and changes it. */
@ExtendWith(DropwizardExtensionsSupport.class)
class OnCallPagesTest {
  private static final Rig RIG =
      new Rig(
          rig ->
              new OnCallDesk(
                      rig.matrices,
                      rig.rota,
                      new Swaps(rig.rota, rig.matrices),
                      new Loads(rig.matrices, rig.rota, rig.database.pageTimes()),
                      rig.database.asks(),
                      rig.database.feeds(),
                      () -> Rig.NOW,
                      URI.create("https://desk.example/"))
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
  void the_page_shows_the_next_turns_and_lets_the_calendars_style_in_by_a_nonce_alone() {
    Response answer = RIG.get("/oncall?client=harlow");
    String policy = answer.getHeaderString("Content-Security-Policy");
    assertThat(policy)
        .contains("default-src 'self'", "style-src 'self' 'nonce-")
        .doesNotContain("unsafe");
    String nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");
    assertThat(answer.readEntity(String.class).replaceAll("\\s+", " "))
        .contains("nonce=\"" + nonce + "\"", "/assets/lib/fullcalendar/")
        .contains("Harlow Precision Parts, times in America/Chicago")
        .contains("Priya Nair <span class=\"state resolved\">now</span>")
        .contains("Mon 30 Nov 08:00 CST", "action=\"/oncall/overrides\"", "+1312•••0101")
        .contains("not proven", "<option value=\"mill\">Mill Precision Parts</option>");
  }

  @Test
  void the_calendar_gets_turns_by_the_clients_clock() {
    Response answer =
        RIG.get("/oncall/shifts?client=harlow&start=2026-11-24T00:00:00Z&end=2026-11-25T00:00:00Z");
    assertThat(answer.readEntity(String.class))
        .contains("\"title\":\"Priya Nair · noc\",\"start\":\"2026-11-23T08:00:00\"")
        .contains("\"end\":\"2026-11-30T08:00:00\",\"classNames\":[\"s0\",\"primary\"]");
    for (String wrong : List.of("start=x&end=y", "start=2026-11-25&end=2026-11-24")) {
      assertThat(RIG.get("/oncall/shifts?client=harlow&" + wrong).getStatus()).isEqualTo(400);
    }
  }

  @Test
  void an_override_is_made_contradicted_in_words_and_ended_by_forms() {
    String[] wish = {
      "client",
      "mill",
      "schedule",
      "noc",
      "person",
      "tomas",
      "from",
      "2026-12-01T20:00",
      "to",
      "2026-12-02T08:00",
      "reason",
      "<concert>"
    };
    Response made = RIG.send("/oncall/overrides", wish);
    assertThat(made.getStatus()).isEqualTo(303);
    assertThat(made.getLocation().toString()).endsWith("/oncall?client=mill#changes");
    String page = RIG.page("/oncall?client=mill");
    assertThat(page)
        .contains("noc: Tomas Weber stands in", "“&lt;concert&gt;”, admin")
        .contains("Tue 1 Dec 20:00 CST to Wed 2 Dec 08:00 CST");
    wish[5] = "priya";
    Response other = RIG.send("/oncall/overrides", wish);
    assertThat(other.getStatus()).isEqualTo(409);
    assertThat(other.readEntity(String.class))
        .contains("This contradicts what holds")
        .contains("noc: Tomas Weber stands in, Tue 1 Dec 20:00 CST to", "End that first");
    String end = page.replaceFirst(".*action=\"(/oncall/overrides/[^\"]+/end)\".*", "$1");
    assertThat(RIG.send(end, "client", "mill").getStatus()).isEqualTo(303);
    assertThat(RIG.page("/oncall?client=mill")).contains("None: everybody stands as the rotation");
  }

  @Test
  void what_is_wrong_with_a_form_is_said_and_changes_nothing() {
    assertThat(RIG.send("/oncall/overrides", "client", "harlow", "schedule", "noc").getStatus())
        .isEqualTo(400);
    Response side =
        RIG.send(
            "/oncall/overrides",
            "client",
            "harlow",
            "schedule",
            "noc",
            "person",
            "dana",
            "from",
            "2026-12-01T20:00",
            "to",
            "2026-12-02T08:00",
            "reason",
            "x");
    assertThat(side.getStatus()).isEqualTo(400);
    assertThat(side.readEntity(String.class)).contains("is not of the provider side");
    assertThat(RIG.request("/oncall/away").post(Entity.form(new Form("x", "y"))).getStatus())
        .isEqualTo(403);
    assertThat(RIG.rota.absences()).isEmpty();
  }

  @Test
  void a_responder_is_away_and_swaps_for_themselves_alone() {
    RIG.calls("tomas", Role.RESPONDER, "harlow");
    assertThat(RIG.page("/oncall")).contains("Propose a swap").doesNotContain("Put somebody on");
    assertThat(RIG.get("/oncall/load").getStatus()).isEqualTo(403);
    String[] away = {
      "person", "tomas", "from", "2027-01-10T00:00", "to", "2027-01-11T00:00", "reason", "trip"
    };
    assertThat(RIG.send("/oncall/away", away).getStatus()).isBetween(200, 303);
    assertThat(RIG.page("/oncall")).contains("Tomas Weber is away");
    away[1] = "priya";
    assertThat(RIG.send("/oncall/away", away).getStatus()).isEqualTo(403);
    assertThat(RIG.send("/oncall/overrides", away).getStatus()).isEqualTo(403);
    Response swap =
        RIG.send(
            "/oncall/swaps",
            "schedule",
            "noc",
            "person",
            "tomas",
            "from",
            "2026-11-30T08:00",
            "to",
            "2026-12-07T08:00",
            "other",
            "priya",
            "otherFrom",
            "2026-12-07T08:00",
            "otherTo",
            "2026-12-14T08:00",
            "reason",
            "family");
    assertThat(swap.getStatus()).as(swap.readEntity(String.class)).isEqualTo(303);
    String page = RIG.page("/oncall");
    assertThat(page)
        .contains("Tomas Weber and Priya Nair swap")
        .doesNotContain("Priya Nair agrees");
    String id = page.replaceFirst(".*/oncall/swaps/([^/\"]+)/end.*", "$1");
    assertThat(RIG.send("/oncall/swaps/" + id + "/consent", "person", "priya").getStatus())
        .isEqualTo(403);
    RIG.calls("priya", Role.RESPONDER, "harlow");
    assertThat(RIG.send("/oncall/swaps/" + id + "/consent", "person", "priya").getStatus())
        .isBetween(200, 303);
    assertThat(RIG.page("/oncall")).contains("half of a swap");
    RIG.calls("aiko", Role.RESPONDER, "harlow");
    assertThat(RIG.send("/oncall/swaps/" + id + "/end").getStatus()).isEqualTo(403);
  }

  @Test
  void another_clients_rota_is_answered_as_what_does_not_exist() {
    RIG.calls("dana", Role.MANAGER, "mill");
    for (String path : List.of("/oncall?client=", "/oncall/load?client=")) {
      assertThat(RIG.get(path + "harlow").readEntity(String.class))
          .isEqualTo(RIG.get(path + "nobody").readEntity(String.class))
          .contains("There is no client of this id.");
    }
    assertThat(RIG.get("/oncall/shifts?client=harlow&start=2026-11-24&end=2026-11-25").getStatus())
        .isEqualTo(404);
    assertThat(RIG.send("/oncall/away", "client", "harlow", "person", "lee").getStatus())
        .isEqualTo(404);
    assertThat(RIG.page("/oncall")).contains("Mill Precision").doesNotContain("Harlow Precision");
  }

  @Test
  void a_calendar_link_is_shown_once_and_ended() {
    Response made = RIG.send("/oncall/feeds", "client", "harlow", "of", "person:tomas");
    assertThat(made.readEntity(String.class))
        .contains("https://desk.example/api/v1/oncall/people/tomas.ics?token=");
    String page = RIG.page("/oncall?client=harlow");
    assertThat(page).contains("<strong>people/tomas</strong>").doesNotContain("token=");
    String end = page.replaceFirst(".*action=\"(/oncall/feeds/[^\"]+/revoke)\".*", "$1");
    assertThat(RIG.send(end, "client", "harlow").getStatus()).isEqualTo(303);
    assertThat(RIG.page("/oncall?client=harlow")).doesNotContain("<strong>people/tomas</strong>");
  }

  @Test
  void the_load_is_told_back_and_ahead() {
    assertThat(RIG.page("/oncall/load?client=harlow&days=14"))
        .contains("The last 14 days", "The next 14 days, as planned", "Priya Nair");
  }
}
