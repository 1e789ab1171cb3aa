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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.morning.Mornings;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import org.glassfish.jersey.client.ClientProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages as a browser gets them. */
@ExtendWith(DropwizardExtensionsSupport.class)
class PagesTest {
  private static final String TOKEN = "abcdefgh12345678";
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
          .addResource(new PracticeBanner())
          .addResource(
              new IncidentPageResource(DESK, new Stories(DESK, DESK, DESK, CLOCK, MORNINGS), DESK))
          .addResource(new AnswerResource(DESK, DESK, CLOCK, DESK))
          .build();

  @BeforeEach
  void one_open_incident() {
    DESK.clear();
    MORNING.clear();
    open(412, Night.HOSTILE);
  }

  @Test
  void the_first_page_lists_what_is_open_and_says_that_this_is_practice() {
    DESK.put(Night.incident(413, State.ACKNOWLEDGED, "Disk full", null));
    DESK.put(Night.incident(1414, State.RESOLVED, "VPN down", null));
    String page = get("/").readEntity(String.class);
    assertThat(page)
        .contains("Practice: no real phone rings.", "href=\"/practice\"")
        .contains("Harlow Parts · Epicor ERP", "Tue 3 Mar 02:14 CST", "breached")
        .contains("class=\"late\">Tue 3 Mar 02:29 CST, 1 min ago")
        .contains("Acknowledged by Dana Ruiz, Tue 3 Mar 02:15 CST, by sms")
        .contains("Lately resolved", "/incidents/1414")
        .contains("Bearer KEY", "http://desk.example:8080/v1/alerts");
    assertThat(page.indexOf("Nobody has acknowledged")).isLessThan(page.indexOf("/incidents/413"));
    DESK.key = "the-key";
    assertThat(get("/").readEntity(String.class)).contains("Bearer the-key");
  }

  @Test
  void every_page_says_that_this_is_practice() {
    DESK.tokens.put(TOKEN, paged(State.OPEN));
    for (String path : List.of("/", "/incidents/412", "/incidents/999", "/a/" + TOKEN)) {
      assertThat(get(path).readEntity(String.class)).as(path).contains("no real phone rings");
    }
  }

  @Test
  void what_is_held_says_that_nobody_is_woken() {
    DESK.put(Night.incident(412, State.HELD, "Toner low", null));
    assertThat(get("/").readEntity(String.class))
        .contains("Held: nobody is woken", "P1 pages nobody.")
        .doesNotContain("All is quiet");
  }

  @Test
  void lengths_of_time_are_told_in_words() {
    assertThat(Times.length(Duration.ofSeconds(59))).isEqualTo("59 s");
    assertThat(Times.length(Duration.ofSeconds(61))).isEqualTo("1 min");
    assertThat(Times.length(Duration.ofMinutes(185))).isEqualTo("3 h 5 min");
    assertThat(Times.length(Duration.ofHours(49))).isEqualTo("2 days");
  }

  @Test
  void the_first_page_says_when_nothing_is_open() {
    DESK.clear();
    assertThat(get("/").readEntity(String.class)).contains("Nothing is open. All is quiet.");
  }

  @Test
  void a_strangers_title_is_text_on_every_page() {
    DESK.tokens.put(TOKEN, paged(State.OPEN));
    for (String path : List.of("/", "/incidents/412", "/a/" + TOKEN)) {
      assertThat(get(path).readEntity(String.class))
          .as(path)
          .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;DB&quot; down")
          .doesNotContain("<script>");
    }
    assertThat(get("/incidents/412").readEntity(String.class))
        .contains("said &lt;b&gt;1&lt;/b&gt;", "Ask &lt;Dana&gt; first", "R01 &lt;takes&gt; it.");
  }

  @Test
  void an_incidents_page_shows_facts_reasons_timeline_pages_and_forms() {
    String page = get("/incidents/412").readEntity(String.class);
    assertThat(page)
        .contains("Row R01", "3 Mar 02:14:05", "times in America/Chicago", "Dana Ruiz", "412-1")
        .contains("action=\"/incidents/412/acknowledge\"", "action=\"/incidents/412/note\"")
        .contains("name=\"csrf\" value=\"form-token\"")
        .contains("id=\"now\" data-live", "src=\"/assets/nightbell.js\"");
    assertThat(get("/incidents/999").getStatus()).isEqualTo(404);
  }

  @Test
  void only_web_links_are_links() {
    DESK.put(Night.incident(412, State.OPEN, "x", "javascript:alert(1)"));
    assertThat(get("/incidents/412").readEntity(String.class)).doesNotContain("javascript:");
    DESK.put(Night.incident(412, State.OPEN, "x", "https://tool.example/a?b=1&c=2"));
    assertThat(get("/incidents/412").readEntity(String.class))
        .contains("href=\"https://tool.example/a?b=1&amp;c=2\"");
  }

  @Test
  void a_form_acts_and_leads_back_to_the_page() {
    Form form = new Form("csrf", "form-token").param("note", " on my way ");
    Response answer = post("/incidents/412/note", form);
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getLocation().getPath()).isEqualTo("/incidents/412");
    for (String action : List.of("acknowledge", "escalate", "resolve")) {
      assertThat(post("/incidents/412/" + action, form).getStatus()).isEqualTo(303);
    }
    assertThat(String.join("\n", DESK.done))
        .contains("412 Note[", "text=on my way", "412 Acknowledge[", "412 Escalate[", "via=WEB");
  }

  @Test
  void a_form_without_its_token_or_sense_does_nothing() {
    Form form = new Form("csrf", "form-token");
    assertThat(post("/incidents/412/resolve", new Form("x", "y")).getStatus()).isEqualTo(403);
    assertThat(post("/incidents/412/note", form).getStatus()).isEqualTo(404);
    assertThat(post("/incidents/412/delete", form).getStatus()).isEqualTo(404);
    assertThat(DESK.done).isEmpty();
    assertThat(post("/incidents/999/resolve", form).getStatus()).isEqualTo(404);
    DESK.failure = new Engine.Forbidden("412 is resolved already.");
    Response refused = post("/incidents/412/resolve", form);
    assertThat(refused.getStatus()).isEqualTo(409);
    assertThat(refused.readEntity(String.class)).contains("412 is resolved already.");
    DESK.failure = new Engine.Overloaded("too much");
    assertThat(post("/incidents/412/resolve", form).getStatus()).isEqualTo(503);
  }

  @Test
  void opening_a_mails_link_acts_on_nothing_and_goes_on_record() {
    DESK.tokens.put(TOKEN, paged(State.OPEN));
    for (int i = 0; i < 3; i++) {
      Response answer = request("/a/" + TOKEN).header("User-Agent", "Scanner/1.0").get();
      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.getHeaderString("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.getHeaderString("X-Robots-Tag")).isEqualTo("noindex");
      assertThat(answer.readEntity(String.class))
          .contains("name=\"key\"", "<form method=\"post\"")
          .doesNotContain("<script");
    }
    assertThat(DESK.done).isEmpty();
    assertThat(DESK.noted).hasSize(3).allMatch(entry -> entry.kind() == Kind.LINK_OPENED);
    assertThat(DESK.noted.get(0).data()).containsEntry("agent", "Scanner/1.0");
  }

  @Test
  void the_mails_digit_acts_and_another_asks_again() {
    DESK.tokens.put(TOKEN, paged(State.OPEN));
    Response wrong = post("/a/" + TOKEN, new Form("key", "9"));
    assertThat(wrong.readEntity(String.class))
        .contains("This digit has no meaning.", "name=\"key\"");
    assertThat(post("/a/" + TOKEN, new Form()).getStatus()).isEqualTo(200);
    assertThat(DESK.done).isEmpty();
    Response right = post("/a/" + TOKEN, new Form("key", " 1 "));
    assertThat(right.readEntity(String.class))
        .contains("412 is yours.")
        .doesNotContain("name=\"key\"");
    assertThat(DESK.done).containsExactly(TOKEN + " 1");
  }

  @Test
  void a_dead_link_says_so() {
    assertThat(get("/a/" + TOKEN).getStatus()).isEqualTo(404);
    assertThat(post("/a/" + TOKEN, new Form("key", "1")).readEntity(String.class))
        .contains("not valid any more");
    DESK.tokens.put(TOKEN, paged(State.RESOLVED));
    assertThat(get("/a/" + TOKEN).readEntity(String.class))
        .contains("Resolved by Dana Ruiz")
        .doesNotContain("name=\"key\"");
  }

  @Test
  void the_sign_in_page_has_its_field() throws IOException {
    assertThat(rendered(new SignInView("<wrong>")))
        .contains("name=\"token\"", "action=\"/sign-in\"", "&lt;wrong&gt;");
    assertThat(rendered(new SignInView(null))).doesNotContain("role=\"alert\"");
    assertThat(rendered(new MessageView("Gone <b>", "It is gone.", "/")))
        .contains("Gone &lt;b&gt;", "It is gone.", "href=\"/\"");
  }

  private static String rendered(HtmlView view) throws IOException {
    var out = new ByteArrayOutputStream();
    new FreemarkerViewRenderer(Configuration.VERSION_2_3_0).render(view, Locale.ENGLISH, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void open(int number, String title) {
    DESK.put(Night.incident(number, State.OPEN, title, null));
  }

  private static Engine.Paged paged(State state) {
    Incident incident = Night.incident(412, state, Night.HOSTILE, null);
    return new Engine.Paged(Night.page(412), incident);
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
