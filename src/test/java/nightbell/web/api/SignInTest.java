package nightbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Objects;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.escalation.Event;
import nightbell.escalation.Via;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class SignInTest {
  private static final String LIST = "/api/v1/incidents";
  private final Desk desk = new Desk();
  final ResourceExtension http = desk.http;

  @ParameterizedTest
  @ValueSource(
      strings = {
        LIST,
        "/api/v1/keys",
        "/api/nothing",
        "/api;x=1/v1/incidents",
        "/api/v1;x=1/incidents",
        "/%61pi/v1/incidents",
        "//api/v1/incidents",
        "/ping/../api/v1/incidents",
        "/ping/%2e%2e/api/v1/incidents",
        "/v1;/../api/v1/incidents"
      })
  void no_spelling_of_the_api_is_open_to_strangers(String path) {
    Response answer = desk.stranger(path).get();

    assertThat(answer.getStatus()).isNotEqualTo(200);
    assertThat(answer.readEntity(String.class)).doesNotContain("items");
  }

  @Test
  void a_stranger_is_told_to_sign_in() {
    Response api = desk.stranger(LIST).get();
    assertThat(api.getStatus()).isEqualTo(401);
    assertThat(api.getHeaderString("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(api.getMediaType()).hasToString("application/problem+json");

    for (String page : new String[] {"/", "/incidents", "/incidents/101"}) {
      Response answer = desk.stranger(page).get();
      assertThat(answer.getStatus()).isEqualTo(303);
      assertThat(answer.getLocation().getPath()).isEqualTo("/sign-in");
    }
  }

  @Test
  void the_one_time_link_signs_in_once() {
    String path = "/sign-in/" + desk.auth.link().issue();
    Response first = desk.stranger(path).get();

    assertThat(first.getStatus()).isEqualTo(303);
    assertThat(first.getLocation().getPath()).isEqualTo("/");
    assertThat(first.getHeaderString("Set-Cookie"))
        .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/");
    assertThat(withSession(first, LIST).getStatus()).isEqualTo(200);
    assertThat(desk.stranger(path).get().getStatus()).isEqualTo(403);
    assertThat(desk.engine.notes)
        .extracting(Entry::kind)
        .containsExactly(Kind.SIGNED_IN, Kind.SIGN_IN_REFUSED);
  }

  @Test
  void the_form_takes_the_admin_token() {
    assertThat(desk.stranger("/sign-in").get(String.class)).contains("name=\"token\"");
    assertThat(withSession(signIn(Desk.ADMIN), LIST).getStatus()).isEqualTo(200);
    assertThat(signIn("wrong").getStatus()).isEqualTo(403);
  }

  @Test
  void a_session_ends_by_idleness_or_by_signing_out() {
    Response one = signIn(Desk.ADMIN);
    Response other = signIn(Desk.ADMIN);
    desk.now = desk.now.plus(Duration.ofHours(11));
    assertThat(withSession(one, LIST).getStatus()).isEqualTo(200);
    desk.now = desk.now.plus(Duration.ofHours(2));
    assertThat(withSession(other, LIST).getStatus()).isEqualTo(401);
    assertThat(withSession(one, LIST).getStatus()).isEqualTo(200);

    desk.stranger("/sign-out").cookie(session(one)).post(Entity.text(""));
    assertThat(withSession(one, LIST).getStatus()).isEqualTo(401);
  }

  @Test
  void a_session_changes_things_only_from_our_own_pages() {
    var incident = Given.incident(101);
    desk.engine.incidents.put(incident.number(), incident);
    Response session = signIn(Desk.ADMIN);
    String path = LIST + "/101/acknowledge";
    Entity<String> nothing = Entity.json("");

    assertThat(desk.stranger(path).cookie(session(session)).post(nothing).getStatus())
        .isEqualTo(403);
    assertThat(
            desk.stranger(path)
                .cookie(session(session))
                .header("X-Nightbell-Csrf", "guessed")
                .post(nothing)
                .getStatus())
        .isEqualTo(403);
    assertThat(desk.engine.events).isEmpty();
    assertThat(
            desk.stranger(path)
                .cookie(session(session))
                .header("Sec-Fetch-Site", "same-origin")
                .post(nothing)
                .getStatus())
        .isEqualTo(200);
    assertThat(desk.engine.events).containsExactly(new Event.Acknowledge(Actor.ADMIN, Via.WEB));
  }

  @Test
  void guessing_is_slowed_by_form_and_by_bearer() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("wrong").getStatus()).isEqualTo(403);
      assertThat(bearer("wrong").getStatus()).isEqualTo(401);
    }
    Response limited = bearer(Desk.ADMIN);

    assertThat(limited.getStatus()).isEqualTo(429);
    assertThat(limited.getHeaderString("Retry-After")).isEqualTo("61");
    assertThat(signIn(Desk.ADMIN).getStatus()).isEqualTo(429);
    desk.now = desk.now.plusSeconds(61);
    assertThat(bearer(Desk.ADMIN).getStatus()).isEqualTo(200);
  }

  @Test
  void every_answer_carries_the_security_headers() {
    for (String path : new String[] {"/ping", LIST, "/sign-in", "/v1/nothing"}) {
      Response answer = desk.stranger(path).get();
      assertThat(answer.getHeaderString("Content-Security-Policy"))
          .contains("default-src 'self'", "frame-ancestors 'none'");
      assertThat(answer.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.getHeaderString("Referrer-Policy")).isEqualTo("no-referrer");
    }
  }

  private Response signIn(String token) {
    return desk.stranger("/sign-in").post(Entity.form(new Form("token", token)));
  }

  private Response bearer(String token) {
    return desk.stranger(LIST).header("Authorization", "Bearer " + token).get();
  }

  private Response withSession(Response signedIn, String path) {
    return desk.stranger(path).cookie(session(signedIn)).get();
  }

  private static Cookie session(Response signedIn) {
    NewCookie cookie = Objects.requireNonNull(signedIn.getCookies().get("nightbell"));
    return new Cookie.Builder("nightbell").value(cookie.getValue()).build();
  }
}
