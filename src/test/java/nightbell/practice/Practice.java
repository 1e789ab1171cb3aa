package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A carrier on virtual time with a service beside it, for one test. */
final class Practice implements AutoCloseable {
  static final String DANA = "+12025550101";
  static final String SERVICE = PracticeSettings.NUMBER;

  final FakeService service = new FakeService();
  final VirtualPracticeTime time = new VirtualPracticeTime(Instant.parse("2026-03-07T02:14:00Z"));
  final PracticeCarrier carrier = new PracticeCarrier(service.settings(), time);

  Practice() {
    time.settleBy(this::settle);
  }

  void settle() {
    try {
      assertThat(carrier.awaitIdle(Duration.ofSeconds(20))).as("the carrier came to rest").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void pass(long seconds) {
    passMillis(seconds * 1000);
  }

  void passMillis(long millis) {
    time.advance(Duration.ofMillis(millis));
  }

  RestAnswer text(String... fields) {
    Map<String, List<String>> form = new HashMap<>();
    form.put("To", List.of(DANA));
    form.put("From", List.of(SERVICE));
    form.put("Body", List.of("P1 Harlow erp: DB down (412). Reply 1 ack"));
    form.put("StatusCallback", List.of(FakeService.PUBLIC_URL + "/text/status"));
    return ask(form, fields, api -> api.createText(new Form(form)));
  }

  RestAnswer call(String... fields) {
    Map<String, List<String>> form = new HashMap<>();
    form.put("To", List.of(DANA));
    form.put("From", List.of(SERVICE));
    form.put("Url", List.of(FakeService.PUBLIC_URL + "/voice"));
    form.put("StatusCallback", List.of(FakeService.PUBLIC_URL + "/voice/status"));
    form.put("StatusCallbackEvent", List.of("initiated", "ringing", "answered", "completed"));
    return ask(form, fields, api -> api.createCall(new Form(form)));
  }

  /** Places a call and says its sid. */
  String placed(String... fields) {
    return String.valueOf(call(fields).body().get("sid"));
  }

  VoiceCall seen(String sid) {
    return carrier.calls(DANA).stream().filter(c -> c.sid().equals(sid)).findFirst().orElseThrow();
  }

  /** What was said, pressed and noted, each line with the seconds since the answer. */
  List<String> heard(String sid) {
    VoiceCall call = seen(sid);
    Instant start = call.answeredAt();
    assertThat(start).isNotNull();
    return call.transcript().stream()
        .map(
            l ->
                Duration.between(start, l.at()).toSeconds()
                    + " "
                    + l.kind().word()
                    + " "
                    + l.text())
        .toList();
  }

  RestAnswer ask(Function<TwilioApi, RestAnswer> what) {
    Account account = Account.PRACTICE;
    return carrier.api(account.sid(), account.token(), account.sid(), what);
  }

  @Override
  public void close() {
    carrier.close();
    service.close();
  }

  private RestAnswer ask(
      Map<String, List<String>> form, String[] fields, Function<TwilioApi, RestAnswer> what) {
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], List.of(fields[i + 1]));
    }
    Account account = Account.PRACTICE;
    String to = form.getOrDefault("To", List.of(DANA)).get(0);
    return carrier.api(account.sid(), account.token(), account.sid(), to, what);
  }
}
