package nightbell.contract.carrier;

import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A carrier's form as it is signed and posted, written from the published rule, not the SDK. */
final class CarrierRequest {
  private final Map<String, String> fields = new TreeMap<>();

  CarrierRequest with(String name, String value) {
    fields.put(name, value);
    return this;
  }

  /** HMAC-SHA1 over the address and each field's name and value, in order of the names. */
  String signature(String token, String url) {
    StringBuilder signed = new StringBuilder(url);
    fields.forEach((name, value) -> signed.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] sum = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String body() {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  Response post(WebTarget target, String signature) {
    return post(target, signature, body());
  }

  static Response post(WebTarget target, String signature, String body) {
    Invocation.Builder request = target.request();
    if (signature != null) {
      request.header("X-Twilio-Signature", signature);
    }
    return request.post(Entity.entity(body, MediaType.APPLICATION_FORM_URLENCODED_TYPE));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
