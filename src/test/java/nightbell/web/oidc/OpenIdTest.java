package nightbell.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.Arrivals;
import nightbell.engine.accounts.MemoryLedger;
import nightbell.engine.accounts.Proofs;
import nightbell.oncall.Side;
import nightbell.web.ErrorMapping;
import nightbell.web.api.FakeEngine;
import nightbell.web.auth.AdminToken;
import nightbell.web.auth.Auth;
import nightbell.web.auth.MemoryAuth;
import nightbell.web.auth.NoMatrices;
import nightbell.web.auth.SignInPage;
import org.glassfish.jersey.client.ClientProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class OpenIdTest {
  private static final String WAY = "/sign-in/with/contoso-ltd";
  private static final String COOKIE = "nightbell-with";
  private static final Rights RIGHTS =
      new Rights(Role.RESPONDER, Side.INTERNAL, Set.of(new ClientId("harlow")));

  private static final Map<String, UnaryOperator<JWTClaimsSet.Builder>> LIES =
      Map.of(
          "wrong nonce", it -> it.claim("nonce", "another"),
          "no nonce", it -> it.claim("nonce", null),
          "wrong audience", it -> it.audience("somebody-else"),
          "wrong issuer", it -> it.issuer("https://elsewhere.example"),
          "expired", it -> it.expirationTime(Date.from(Instant.EPOCH.plusSeconds(60))),
          "unverified address", it -> it.claim("email_verified", false),
          "verified as a word", it -> it.claim("email_verified", "true"),
          "no address", it -> it.claim("email", null),
          "foreign domain", it -> it.claim("email", "dana@contoso.example.elsewhere.example"));

  private final Issuing issuing = open();
  private final MemoryLedger ledger = new MemoryLedger();
  private final FakeEngine engine = new FakeEngine();
  private final nightbell.engine.Clock clock = Clock.systemUTC()::instant;
  private final Auth auth =
      new Auth(
          new AdminToken("admin"),
          clock,
          engine,
          SignInPage.plain(),
          true,
          MemoryAuth.members(ledger, clock, new NoMatrices()));
  final ResourceExtension http = http();

  private static Issuing open() {
    try {
      return new Issuing();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private ResourceExtension http() {
    Terms contoso = terms("Contoso Ltd.", issuing.issuer());
    Terms dead = terms("Dead", "http://127.0.0.1:1");
    ResourceExtension.Builder builder =
        ResourceExtension.builder()
            .setClientConfigurator(
                config -> config.property(ClientProperties.FOLLOW_REDIRECTS, false))
            .addResource(
                new OpenIdResource(
                    List.of(contoso, dead),
                    "https://desk.example",
                    new Arrivals(ledger, clock),
                    auth.admission(),
                    SignInPage.plain(),
                    clock,
                    "key"));
    auth.resources().forEach(builder::addResource);
    ErrorMapping.mappers().forEach(builder::addResource);
    return builder.build();
  }

  private static Terms terms(String name, String issuer) {
    return new Terms(
        name, issuer, Issuing.CLIENT, Issuing.SECRET, RIGHTS, Set.of("contoso.example"));
  }

  @AfterEach
  void close() {
    issuing.close();
  }

  @Test
  void a_first_sign_in_makes_an_account_with_the_rights_agreed_and_another_finds_it() {
    Response in = signIn();
    assertThat(in.getStatus()).isEqualTo(303);
    assertThat(in.getLocation().getPath()).isEqualTo("/");
    assertThat(in.getCookies()).containsKey("nightbell");
    signIn();
    assertThat(ledger.accounts()).hasSize(1);
    Account account = ledger.accounts().get(0);
    assertThat(account.email()).isEqualTo("dana@contoso.example");
    assertThat(account.rights()).isEqualTo(RIGHTS);
    assertThat(account.identity()).isNotNull();
    assertThat(kinds()).contains(Kind.SIGNED_IN);
  }

  @Test
  void an_account_that_was_invited_is_linked_and_one_that_signs_in_otherwise_is_not() {
    Rights more = new Rights(Role.MANAGER, Side.INTERNAL, Set.of());
    ledger.add(account("dana@contoso.example", more, Proofs.NONE), Entry.of(Kind.NOTE, "x"));
    assertThat(signIn().getStatus()).isEqualTo(303);
    assertThat(ledger.accounts()).extracting(Account::rights).containsExactly(more);
    issuing.claims = it -> it.subject("subject-2");
    assertThat(signIn().getStatus()).as("another person of the same address").isEqualTo(403);
    issuing.claims = it -> it.subject("subject-3").claim("email", "lee@contoso.example");
    ledger.add(
        account("lee@contoso.example", more, new Proofs("hash", null, 0, List.of())),
        Entry.of(Kind.NOTE, "x"));
    assertThat(signIn().getStatus()).as("an account with a password").isEqualTo(403);
  }

  private static Account account(String email, Rights rights, Proofs proofs) {
    return new Account(
        email, email, email, rights, proofs, null, Instant.EPOCH, "test", null, null, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrong nonce",
        "no nonce",
        "wrong audience",
        "wrong issuer",
        "expired",
        "unverified address",
        "verified as a word",
        "no address",
        "foreign domain"
      })
  void a_token_that_does_not_hold_lets_nobody_in(String lie) {
    issuing.claims = Objects.requireNonNull(LIES.get(lie));
    refused(signIn());
  }

  @Test
  void a_token_that_is_not_signed_or_by_another_key_lets_nobody_in() {
    issuing.plain = true;
    refused(signIn());
    issuing.plain = false;
    issuing.forged = true;
    refused(signIn());
  }

  @Test
  void a_state_comes_back_once_to_the_browser_that_began_with_it() {
    Response sent = get(WAY, null);
    NewCookie cookie = pass(sent);
    String back = issuing.signIn(sent.getLocation());
    Response other = get(WAY, null);
    refused(get(WAY + "/back?" + back, null));
    refused(get(WAY + "/back?" + back, pass(other).getValue()));
    refused(get(WAY + "/back?" + back, cookie.getValue() + "x"));
    assertThat(get(WAY + "/back?" + back, cookie.getValue()).getStatus()).isEqualTo(303);
    refusedAgain(get(WAY + "/back?" + back, cookie.getValue()));
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.isSecure()).isTrue();
  }

  @Test
  void a_dead_provider_says_so_and_leaves_the_other_alone() {
    assertThat(get("/sign-in/with/dead", null).getStatus()).isEqualTo(503);
    assertThat(get("/sign-in/with/nobody", null).getStatus()).isEqualTo(404);
    assertThat(signIn().getStatus()).isEqualTo(303);
  }

  private Response signIn() {
    Response sent = get(WAY, null);
    assertThat(sent.getStatus()).isEqualTo(303);
    URI to = sent.getLocation();
    assertThat(to.getRawQuery()).contains("code_challenge_method=S256", "nonce=", "scope=openid");
    String back = WAY + "/back?" + issuing.signIn(to);
    return get(back, pass(sent).getValue());
  }

  private static NewCookie pass(Response sent) {
    return Objects.requireNonNull(sent.getCookies().get(COOKIE));
  }

  private Response get(String path, @Nullable String cookie) {
    URI address = http.target("/").getUri().resolve(path);
    var request = http.client().target(address).request();
    return cookie == null ? request.get() : request.cookie(COOKIE, cookie).get();
  }

  private void refused(Response answer) {
    refusedAgain(answer);
    assertThat(ledger.accounts()).isEmpty();
  }

  private void refusedAgain(Response answer) {
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getCookies()).doesNotContainKey("nightbell");
    assertThat(kinds()).contains(Kind.SIGN_IN_REFUSED);
  }

  private List<Kind> kinds() {
    return engine.notes.stream().map(Entry::kind).toList();
  }
}
