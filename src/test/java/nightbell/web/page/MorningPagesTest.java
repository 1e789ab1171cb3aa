package nightbell.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import freemarker.template.Configuration;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import io.dropwizard.views.common.ViewMessageBodyWriter;
import io.dropwizard.views.freemarker.FreemarkerViewRenderer;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.morning.Mornings;
import nightbell.escalation.State;
import org.glassfish.jersey.client.ClientProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The forms of the morning after, and what the pages show of it. */
@ExtendWith(DropwizardExtensionsSupport.class)
class MorningPagesTest {
  private static final Desk DESK = new Desk();
  private static final MorningDesk MORNING = new MorningDesk();
  private static final Clock CLOCK = () -> Night.AT.plusSeconds(1000);
  private static final Mornings MORNINGS = Mornings.on(MORNING, DESK, MORNING, DESK, CLOCK);

  static final ResourceExtension SERVICE =
      ResourceExtension.builder()
          .addProvider(
              new ViewMessageBodyWriter(
                  new MetricRegistry(),
                  List.of(new FreemarkerViewRenderer(Configuration.VERSION_2_3_34))))
          .addResource(Homes.of(DESK, MORNING, MORNINGS, CLOCK))
          .addResource(
              new IncidentPageResource(DESK, new Stories(DESK, DESK, DESK, CLOCK, MORNINGS), DESK))
          .addResource(new MorningPageResource(MORNINGS, DESK))
          .addResource(new ReviewPageResource(MORNINGS.reviewing()))
          .build();

  @BeforeEach
  void one_open_incident() {
    DESK.clear();
    MORNING.clear();
    DESK.put(Night.incident(412, State.OPEN, Night.HOSTILE, null));
  }

  @Test
  void the_morning_after_is_written_down_by_forms_and_shown_escaped() {
    DESK.put(Night.incident(412, State.RESOLVED, Night.HOSTILE, null));
    Form cause = form("cause", "change").param("note", "<i>firmware</i>").param("by", "dana");
    assertThat(post("/incidents/412/morning/cause", cause).getStatus()).isEqualTo(303);
    assertThat(post("/incidents/412/morning/worth", form("worth", "noise")).getStatus())
        .isEqualTo(303);
    Form task = form("text", "<u>check</u>").param("owner", "dana").param("due", "2026-03-01");
    assertThat(post("/incidents/412/morning/follow-ups", task).getStatus()).isEqualTo(303);
    assertThat(post("/incidents/412/morning/review", form("wentWell", "all")).getStatus())
        .isEqualTo(303);

    assertThat(get("/incidents/412").readEntity(String.class))
        .contains("a change: &quot;&lt;i&gt;firmware&lt;/i&gt;&quot;", "noise", "held ")
        .contains("&lt;u&gt;check&lt;/u&gt; · Dana Ruiz · until 2026-03-01", "overdue")
        .doesNotContain("<i>firmware", "<u>check");
    assertThat(get("/").readEntity(String.class)).contains("&lt;u&gt;check", "overdue");
    assertThat(get("/incidents/412/review").readEntity(String.class))
        .contains("Review of incident 412", "&lt;script&gt;", "Who was paged, and when")
        .doesNotContain("<script>alert");
    assertThat(MORNING.told).first().extracting(entry -> entry.actor().name()).isEqualTo("dana");
    assertThat(post("/incidents/412/morning/follow-ups/f1", form("note", "done")).getStatus())
        .isEqualTo(303);
    assertThat(post("/incidents/412/morning/follow-ups/f1", form("note", "again")).getStatus())
        .isEqualTo(409);
  }

  @Test
  void what_is_missing_or_strange_in_a_form_of_the_morning_changes_nothing() {
    assertThat(post("/incidents/412/morning/cause", form("cause", "ghosts")).getStatus())
        .isEqualTo(400);
    assertThat(post("/incidents/412/morning/worth", form("worth", "")).getStatus()).isEqualTo(400);
    assertThat(post("/incidents/412/morning/review", form("wentWell", "x")).getStatus())
        .isEqualTo(409);
    assertThat(post("/incidents/412/morning/follow-ups", form("text", "x")).getStatus())
        .isEqualTo(400);
    assertThat(post("/incidents/999/morning/worth", form("worth", "noise")).getStatus())
        .isEqualTo(404);
    Form foreign = new Form("csrf", "other").param("worth", "noise");
    assertThat(post("/incidents/412/morning/worth", foreign).getStatus()).isEqualTo(403);
    assertThat(get("/incidents/999/review").getStatus()).isEqualTo(404);
    assertThat(MORNING.told).isEmpty();
  }

  private static Form form(String field, String value) {
    return new Form("csrf", "form-token").param(field, value);
  }

  private static Invocation.Builder request(String path) {
    return SERVICE.target(path).property(ClientProperties.FOLLOW_REDIRECTS, false).request();
  }

  private static Response get(String path) {
    return request(path).get();
  }

  private static Response post(String path, Form form) {
    return request(path).post(Entity.form(form));
  }
}
