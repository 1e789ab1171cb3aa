package nightbell.story;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nightbell.practice.Account;

/** A text as the carrier posts it, which a carrier may well do twice. */
record SignedText(String sid, String person, String body) {
  private static final String PATH = "/twilio/sms";

  HttpResponse<String> deliver(Desk desk) {
    return deliver(desk, signature(desk, PATH, fields(desk)));
  }

  /** As the practice account signs a request to this path. */
  static String signature(Desk desk, String path, SortedMap<String, String> fields) {
    StringBuilder signed = new StringBuilder("http://localhost:" + desk.service.port() + path);
    fields.forEach((name, value) -> signed.append(name).append(value));
    return signature(signed.toString());
  }

  HttpResponse<String> deliver(Desk desk, String signature) {
    String form =
        fields(desk).entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return desk.send(
        HttpRequest.newBuilder(desk.here(PATH))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private SortedMap<String, String> fields(Desk desk) {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("AccountSid", Account.PRACTICE.sid());
    fields.put("MessageSid", sid);
    fields.put("From", desk.phones.of(person).number());
    fields.put("Body", body);
    return fields;
  }

  private static String signature(String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      byte[] token = Account.PRACTICE.token().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(token, "HmacSHA1"));
      byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
