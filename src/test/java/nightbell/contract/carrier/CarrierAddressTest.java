package nightbell.contract.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.testing.junit5.DropwizardClientExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import nightbell.web.carrier.CarrierAccount;
import nightbell.web.carrier.CarrierEndpoints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which address is signed, on the real server: the configured one and the raw target. */
@ExtendWith(DropwizardExtensionsSupport.class)
class CarrierAddressTest {
  private static final String ACCOUNT = "AC" + "0a1b2c3d".repeat(4);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final FakeEngine ENGINE = new FakeEngine();
  private static String publicUrl = "";
  private static final DropwizardClientExtension HTTP = serve();

  @BeforeEach
  void begin() {
    ENGINE.forget();
    publicUrl = "https://pager.example";
  }

  private static DropwizardClientExtension serve() {
    CarrierEndpoints endpoints =
        new CarrierEndpoints(
            new CarrierAccount(ACCOUNT, List.of("12345")),
            () -> publicUrl,
            ENGINE,
            () -> Instant.EPOCH,
            new MetricRegistry(),
            Integer::toString);
    return new DropwizardClientExtension(endpoints.components().toArray());
  }

  @Test
  void our_own_signing_gives_the_published_signature() {
    CarrierRequest published =
        new CarrierRequest()
            .with("CallSid", "CA1234567890ABCDE")
            .with("Caller", "+14158675309")
            .with("Digits", "1234")
            .with("From", "+14158675309")
            .with("To", "+18005551212");
    assertThat(published.signature("12345", "https://mycompany.com/myapp.php?foo=1&bar=2"))
        .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  }

  @Test
  void the_host_that_the_request_names_does_not_count() throws Exception {
    assertThat(post("/twilio/sms", "https://pager.example/application/twilio/sms")).isEqualTo(200);
    String seen = HTTP.baseUri() + "/twilio/sms";
    assertThat(post("/twilio/sms", seen)).isEqualTo(403);
  }

  @Test
  void a_port_is_accepted_with_and_without_being_signed() throws Exception {
    String path = "/application/twilio/sms";
    assertThat(post("/twilio/sms", "https://pager.example:443" + path)).isEqualTo(200);
    publicUrl = "https://pager.example:443";
    assertThat(post("/twilio/sms", "https://pager.example" + path)).isEqualTo(200);
    publicUrl = "http://pager.example:8080";
    assertThat(post("/twilio/sms", "http://pager.example:8080" + path)).isEqualTo(200);
    assertThat(post("/twilio/sms", "http://pager.example" + path)).isEqualTo(200);
  }

  @Test
  void a_query_counts_as_it_was_written() throws Exception {
    for (String query :
        List.of("x=a%2Bb", "x=a+b&y=%7e%41", "it's=(fine)!*", "b=2&a=1&a=", "?&=&x=%e2%82%ac")) {
      String target = "/twilio/sms?" + query;
      publicUrl = "https://pager.example:443/";
      assertThat(post(target, "https://pager.example/application" + target))
          .as(query)
          .isEqualTo(200);
    }
  }

  @Test
  void letter_case_and_trailing_slash_count() throws Exception {
    String signed = "https://pager.example/application/twilio/voice/Tok";
    assertThat(post("/twilio/voice/Tok", signed)).isEqualTo(200);
    assertThat(post("/twilio/voice/tok", signed)).isEqualTo(403);
    assertThat(post("/twilio/voice/Tok", signed + "/")).isEqualTo(403);
  }

  @Test
  void a_public_address_with_a_path_of_its_own_comes_first() throws Exception {
    publicUrl = "https://example.com/night/";
    assertThat(post("/twilio/sms", "https://example.com/night/application/twilio/sms"))
        .isEqualTo(200);
  }

  @Test
  void spaces_empty_values_and_foreign_letters_are_signed_as_they_were_sent() throws Exception {
    CarrierRequest request =
        form().with("Body", "  1 “ack” 😀\n\r\n ").with("FromCity", "").with("Ä +&=", "%2B");
    String url = "https://pager.example/application/twilio/sms";
    assertThat(send("/twilio/sms", request, request.signature("12345", url))).isEqualTo(200);
    assertThat(ENGINE.heard).containsExactly("text SM1 +15550123401 [  1 “ack” 😀\n\r\n ]");
  }

  private static int post(String target, String signedUrl)
      throws IOException, InterruptedException {
    CarrierRequest request = form().with("Body", "1");
    return send(target, request, request.signature("12345", signedUrl));
  }

  private static int send(String target, CarrierRequest request, String signature)
      throws IOException, InterruptedException {
    HttpRequest wire =
        HttpRequest.newBuilder(URI.create(HTTP.baseUri() + target))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("X-Twilio-Signature", signature)
            .header("X-Forwarded-Host", "evil.example")
            .POST(BodyPublishers.ofString(request.body()))
            .build();
    HttpResponse<String> response = CLIENT.send(wire, BodyHandlers.ofString());
    return response.statusCode();
  }

  private static CarrierRequest form() {
    return new CarrierRequest()
        .with("AccountSid", ACCOUNT)
        .with("MessageSid", "SM1")
        .with("From", "+15550123401");
  }
}
