package nightbell.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nightbell.engine.Clock;
import org.jspecify.annotations.Nullable;

/**
 * One provider. What it says of itself is asked for when it is needed and kept for an hour; one
 * that did not answer is left alone for some seconds. Waits for it are bounded. Thread-safe.
 */
final class Provider {
  private static final int PATIENCE = 5000;
  private static final int MOST = 512 * 1024;
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration ALONE = Duration.ofSeconds(15);

  /** What others may sign ID tokens with: keys that only they have, and never nothing. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private final Terms terms;
  private final URI back;
  private final Clock clock;
  private @Nullable Known known;
  private Instant aloneUntil = Instant.EPOCH;

  /**
   * By these terms.
   *
   * @param back where it sends people back to
   */
  Provider(Terms terms, URI back, Clock clock) {
    this.terms = terms;
    this.back = back;
    this.clock = clock;
  }

  private record Known(OIDCProviderMetadata says, JWKSource<SecurityContext> keys, Instant until) {}

  Terms terms() {
    return terms;
  }

  /** Where a browser is sent to sign in. */
  URI door(Pass pass) throws NotProven {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope("openid", "email", "profile"),
            new ClientID(terms.clientId()),
            back)
        .endpointURI(known().says().getAuthorizationEndpointURI())
        .state(pass.state())
        .nonce(pass.nonce())
        .codeChallenge(pass.verifier(), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Who it says that somebody is who came back with this code. */
  Proven proven(String code, Pass pass) throws NotProven {
    Known at = known();
    OIDCTokenResponse answer = tokens(at, code, pass);
    try {
      IDTokenValidator validator =
          new IDTokenValidator(
              new Issuer(terms.issuer()),
              new ClientID(terms.clientId()),
              new JWSVerificationKeySelector<>(ALGORITHMS, at.keys()),
              null);
      return proven(validator.validate(answer.getOIDCTokens().getIDToken(), pass.nonce()));
    } catch (BadJOSEException | JOSEException e) {
      throw NotProven.refused("an ID token that does not hold: " + e.getMessage());
    }
  }

  private Proven proven(IDTokenClaimsSet claims) throws NotProven {
    String email = claims.getStringClaim("email");
    if (email == null || !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
      throw NotProven.refused(
          "no verified address", terms.name() + " did not say that your mail address is verified.");
    }
    if (!terms.speaksFor(email)) {
      throw NotProven.refused(
          "an address of another domain",
          "Your mail address is not one of " + terms.name() + "'s.");
    }
    String name = claims.getStringClaim("name");
    return new Proven(
        terms.issuer(), claims.getSubject().getValue(), email, name == null ? email : name);
  }

  private OIDCTokenResponse tokens(Known at, String code, Pass pass) throws NotProven {
    try {
      HTTPRequest request =
          new TokenRequest.Builder(
                  at.says().getTokenEndpointURI(),
                  proof(at),
                  new AuthorizationCodeGrant(new AuthorizationCode(code), back, pass.verifier()))
              .build()
              .toHTTPRequest();
      request.setConnectTimeout(PATIENCE);
      request.setReadTimeout(PATIENCE);
      TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
      if (!answer.indicatesSuccess()) {
        throw NotProven.refused("a code that " + terms.name() + " does not take");
      }
      return (OIDCTokenResponse) answer.toSuccessResponse();
    } catch (IOException e) {
      throw NotProven.away(terms.name(), terms.name() + " does not answer");
    } catch (ParseException e) {
      throw NotProven.refused("an answer of " + terms.name() + " that cannot be read");
    }
  }

  private ClientAuthentication proof(Known at) {
    ClientID id = new ClientID(terms.clientId());
    Secret secret = new Secret(terms.clientSecret());
    List<ClientAuthenticationMethod> methods = at.says().getTokenEndpointAuthMethods();
    boolean post =
        methods != null
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return post ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
  }

  private synchronized Known known() throws NotProven {
    Instant now = clock.now();
    if (known != null && now.isBefore(known.until())) {
      return known;
    }
    if (now.isBefore(aloneUntil)) {
      throw NotProven.away(terms.name(), terms.name() + " did not answer just now");
    }
    try {
      OIDCProviderMetadata says =
          OIDCProviderMetadata.resolve(new Issuer(terms.issuer()), PATIENCE, PATIENCE);
      DefaultResourceRetriever fetch = new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST);
      JWKSource<SecurityContext> keys =
          JWKSourceBuilder.create(says.getJWKSetURI().toURL(), fetch).build();
      known = new Known(says, keys, now.plus(FRESH));
      return known;
    } catch (GeneralException | IOException | RuntimeException e) {
      // An edge: whatever its answer was, the other ways in stay open.
      aloneUntil = now.plus(ALONE);
      throw NotProven.away(terms.name(), terms.name() + " does not answer: " + e.getMessage());
    }
  }
}
