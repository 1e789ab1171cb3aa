package nightbell.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A provider in this process, which says of whoever comes what a test tells it to. */
final class Issuing implements AutoCloseable {
  static final String CLIENT = "nightbell-at-contoso";
  static final String SECRET = "the secret between both";

  private final HttpServer server;
  private final ECKey key;
  private final ECKey strange;
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
  boolean plain;
  boolean forged;

  Issuing() throws IOException, JOSEException {
    key = new ECKeyGenerator(Curve.P_256).keyID("k").generate();
    strange = new ECKeyGenerator(Curve.P_256).keyID("k").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", it -> answer(it, 200, says()));
    server.createContext("/jwks", it -> answer(it, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private String says() {
    return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
         "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/jwks",
         "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["ES256"]}"""
        .formatted(issuer());
  }

  /** Somebody signs in there; gives the way back, state and code in it. */
  String signIn(URI sentTo) {
    Map<String, String> asked = form(sentTo.getRawQuery());
    String code = "code" + codes.size();
    codes.put(code, asked);
    return "state=" + asked.get("state") + "&code=" + code;
  }

  private void token(HttpExchange it) throws IOException {
    String body = new String(it.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = form(body);
    Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
    if (asked == null || !fits(asked, form) || !isClient(it)) {
      answer(it, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    answer(
        it,
        200,
        "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \""
            + idToken(asked.getOrDefault("nonce", ""))
            + "\"}");
  }

  private static boolean fits(Map<String, String> asked, Map<String, String> form) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(form.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII));
      String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
      return challenge.equals(asked.get("code_challenge"))
          && asked.getOrDefault("redirect_uri", "").equals(form.get("redirect_uri"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isClient(HttpExchange it) {
    String header = String.valueOf(it.getRequestHeaders().getFirst("Authorization"));
    String pair =
        new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
    return form(pair.replace(":", "=")).getOrDefault(CLIENT, "").equals(SECRET);
  }

  private String idToken(String nonce) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder usual =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .subject("subject-1")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", nonce)
            .claim("email", "Dana@Contoso.example")
            .claim("email_verified", true)
            .claim("name", "Dana Ruiz");
    JWTClaimsSet told = claims.apply(usual).build();
    if (plain) {
      return new PlainJWT(told).serialize();
    }
    try {
      SignedJWT jwt =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k").build(), told);
      jwt.sign(new ECDSASigner(forged ? strange : key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(String text) {
    Map<String, String> values = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      String[] both = pair.split("=", 2);
      values.put(decoded(both[0]), both.length == 2 ? decoded(both[1]) : "");
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange it, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    it.getResponseHeaders().set("Content-Type", "application/json");
    it.sendResponseHeaders(status, body.length);
    it.getResponseBody().write(body);
    it.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
