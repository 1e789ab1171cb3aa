package nightbell.contract.carrier;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.testing.junit5.DropwizardClientExtension;
import io.dropwizard.testing.junit5.DropwizardExtension;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import nightbell.engine.PageState;
import nightbell.escalation.PageKind;
import nightbell.escalation.State;
import nightbell.web.carrier.CarrierAccount;
import nightbell.web.carrier.CarrierEndpoints;

/** The endpoints on a real server, before an engine that remembers. It serves a whole class. */
final class CarrierServer implements DropwizardExtension {
  static final String ACCOUNT = "AC" + "0a1b2c3d".repeat(4);
  static final String STANDBY = "AC" + "4e5f6a7b".repeat(4);
  static final String PUBLIC = "https://pager.example";

  /** The server of the tests has a path of its own, which the raw target contains. */
  static final String SIGNED = PUBLIC + "/application";

  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  final FakeEngine engine = new FakeEngine();
  private final MetricRegistry metrics = new MetricRegistry();
  private final Client client = ClientBuilder.newClient();
  private final DropwizardClientExtension http;
  private Instant now = Instant.parse("2026-03-02T01:10:00Z");

  CarrierServer() {
    CarrierEndpoints endpoints =
        new CarrierEndpoints(
            List.of(
                new CarrierAccount(ACCOUNT, List.of("new-token", "old-token")),
                new CarrierAccount(STANDBY, List.of("standby-token"))),
            () -> PUBLIC + "/",
            engine,
            () -> now,
            metrics,
            code -> code + " in words");
    http = new DropwizardClientExtension(endpoints.components().toArray());
  }

  @Override
  public void before() throws Throwable {
    http.before();
  }

  @Override
  public void after() {
    client.close();
    http.after();
  }

  /** A new test: nothing remembered, and an hour later. */
  void begin() {
    engine.forget();
    forward(3600);
  }

  void forward(long seconds) {
    now = now.plusSeconds(seconds);
  }

  long refused() {
    return metrics.meter("nightbell.carrier.signature-refused").getCount();
  }

  void open(String token, String words) {
    engine.pages.put(token, PagedPages.call(PageKind.PAGE, PageState.SENT, State.OPEN, words));
  }

  WebTarget target(String path) {
    return client.target(http.baseUri() + path);
  }

  Response signed(String path, CarrierRequest request) {
    return request.post(target(path), request.signature("new-token", SIGNED + path));
  }

  String voice(String path) {
    return signed(path, form().with("CallSid", "CA1").with("CallStatus", "in-progress"))
        .readEntity(String.class);
  }

  String key(String token, String digits) {
    CarrierRequest pressed = form().with("CallSid", "CA1").with("Digits", digits);
    return signed("/twilio/voice/" + token + "/key", pressed).readEntity(String.class);
  }

  static CarrierRequest text(String sid, String body) {
    return form()
        .with("MessageSid", sid)
        .with("From", "+15550123401")
        .with("To", "+15550123400")
        .with("Body", body);
  }

  static CarrierRequest form() {
    return new CarrierRequest().with("AccountSid", ACCOUNT).with("ApiVersion", "2010-04-01");
  }
}
