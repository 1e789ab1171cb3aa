package nightbell.contract.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import nightbell.channel.Limits;
import nightbell.channel.PublicUrl;
import nightbell.channel.twilio.TwilioAccount;
import nightbell.channel.twilio.TwilioSettings;
import nightbell.channel.twilio.TwilioSms;
import nightbell.channel.twilio.TwilioVoice;
import nightbell.contract.channel.LoopbackCarrier.Received;
import nightbell.engine.Notice;
import nightbell.engine.Sender;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire to Twilio, field by field, and by Twilio's own description. */
class TwilioRequestTest {
  private static final Path SCHEMA = Path.of("../shared/specs/twilio_messages_calls.json");
  private static final String SERVICE = "MG" + "55ee66ff".repeat(4);
  private static final String KEY = "SK" + "77aa88bb".repeat(4);

  private LoopbackCarrier carrier;

  @BeforeEach
  void listen() throws IOException {
    carrier = new LoopbackCarrier();
  }

  @AfterEach
  void close() throws IOException {
    carrier.close();
  }

  @Test
  void a_text_goes_out_with_its_callback_and_validity() {
    carrier.answers(201, TwilioAnswers.message("queued"));
    sms(plain()).send(Pages.sms("P1 Birch: DB down & out (412)", 900), "tok_1-A");
    Received request = carrier.requests().get(0);
    assertThat(request.line())
        .isEqualTo(
            "POST /2010-04-01/Accounts/" + TwilioAnswers.ACCOUNT + "/Messages.json HTTP/1.1");
    assertThat(request.fields())
        .containsExactlyInAnyOrder(
            "To=+15550123401",
            "From=+15550123400",
            "Body=P1 Birch: DB down & out (412)",
            "StatusCallback=https://pager.example/twilio/sms/status/tok_1-A",
            "ValidityPeriod=900");
    assertThat(request.headers())
        .containsEntry("content-type", "application/x-www-form-urlencoded; charset=UTF-8")
        .containsEntry("authorization", basic(TwilioAnswers.ACCOUNT, TwilioAnswers.TOKEN));
  }

  @Test
  void a_notice_goes_out_as_a_plain_text() {
    carrier.answers(201, TwilioAnswers.message("queued"));
    PersonId mara = new PersonId("mara");
    Notice notice =
        new Notice(
            "handoff:1",
            null,
            mara,
            Channel.SMS,
            "+15550123401",
            "on call",
            "You are on call.",
            Notice.State.SENDING,
            Instant.EPOCH,
            null,
            null,
            null,
            null,
            1,
            null);
    sms(plain()).send(notice);
    assertThat(carrier.requests().get(0).fields())
        .containsExactlyInAnyOrder(
            "To=+15550123401",
            "From=+15550123400",
            "Body=You are on call.",
            "ValidityPeriod=36000");
  }

  @Test
  void a_messaging_service_takes_the_place_of_the_number() {
    carrier.answers(201, TwilioAnswers.message("accepted"));
    TwilioSettings settings =
        new TwilioSettings(
            TwilioAnswers.ACCOUNT, List.of("old", "new"), "+15550123400", SERVICE, KEY, "hush");
    sms(settings).send(Pages.sms("x", 900), "tok");
    Received request = carrier.requests().get(0);
    assertThat(request.fields()).contains("MessagingServiceSid=" + SERVICE);
    assertThat(request.fields()).noneMatch(field -> field.startsWith("From="));
    assertThat(request.headers()).containsEntry("authorization", basic(KEY, "hush"));
    assertThat(request.line()).contains("/Accounts/" + TwilioAnswers.ACCOUNT + "/");
  }

  @Test
  void validity_stays_within_what_twilio_allows() {
    carrier.answers(201, TwilioAnswers.message("queued"));
    sms(plain()).send(Pages.sms("x", 0), "tok");
    sms(plain()).send(Pages.sms("x", 90_000), "tok");
    assertThat(carrier.requests().get(0).fields()).contains("ValidityPeriod=6");
    assertThat(carrier.requests().get(1).fields()).contains("ValidityPeriod=36000");
  }

  @Test
  void a_call_asks_for_its_script_and_for_every_event() {
    carrier.answers(201, TwilioAnswers.call("queued"));
    voice().send(Pages.call(), "tok");
    assertThat(carrier.requests().get(0).fields())
        .containsExactlyInAnyOrder(
            "To=+15550123402",
            "From=+15550123400",
            "Url=https://pager.example/twilio/voice/tok",
            "Method=POST",
            "FallbackUrl=https://pager.example/twilio/voice/tok/fallback",
            "FallbackMethod=POST",
            "StatusCallback=https://pager.example/twilio/voice/tok/status",
            "StatusCallbackMethod=POST",
            "StatusCallbackEvent=initiated",
            "StatusCallbackEvent=ringing",
            "StatusCallbackEvent=answered",
            "StatusCallbackEvent=completed",
            "Timeout=25",
            "MachineDetection=Enable",
            "MachineDetectionTimeout=4",
            "TimeLimit=300");
  }

  @Test
  void a_base_address_with_a_path_keeps_it() {
    carrier.answers(201, TwilioAnswers.message("queued"));
    URI base = URI.create(carrier.base() + "/practice/");
    TwilioAccount account =
        new TwilioAccount(plain(), () -> base, Limits.LIVE, () -> Instant.EPOCH);
    new TwilioSms(account, url()).send(Pages.sms("x", 60), "tok");
    assertThat(carrier.requests().get(0).line()).startsWith("POST /practice/2010-04-01/Accounts/");
  }

  @Test
  void requests_fit_twilios_own_description() throws IOException {
    if (!Files.exists(SCHEMA)) {
      System.out.println("skipped: no Twilio description beside the project");
      return;
    }
    OpenApiInteractionValidator validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(Files.readString(SCHEMA))
            .build();
    carrier.answers(201, TwilioAnswers.message("queued"));
    sms(plain()).send(Pages.sms("x", 900), "tok");
    carrier.answers(201, TwilioAnswers.call("queued"));
    voice().send(Pages.call(), "tok");
    voice().recall(TwilioAnswers.CALL_SID);
    assertThat(carrier.requests()).hasSize(3);
    for (Received request : carrier.requests()) {
      assertThat(faults(validator, request)).as(request.line()).isEmpty();
    }
  }

  private static List<Message> faults(OpenApiInteractionValidator validator, Received request) {
    SimpleRequest asked =
        SimpleRequest.Builder.post(request.line().split(" ", 3)[1])
            .withContentType(request.headers().get("content-type"))
            .withAuthorization(request.headers().get("authorization"))
            .withBody(request.body())
            .build();
    return validator.validateRequest(asked).getMessages().stream()
        .filter(fault -> !knownFalse(fault.getMessage()))
        .toList();
  }

  /** The validator reads a number as an integer, and a field given once as no list. */
  private static boolean knownFalse(String message) {
    return message.contains("[Path '/To'] Instance type (integer)")
        || message.contains("[Path '/From'] Instance type (integer)")
        || message.contains("[Path '/StatusCallbackEvent'] Instance type (string)");
  }

  private TwilioSms sms(TwilioSettings settings) {
    return new TwilioSms(
        new TwilioAccount(settings, carrier::base, Limits.LIVE, () -> Instant.EPOCH), url());
  }

  private Sender voice() {
    return new TwilioVoice(
        new TwilioAccount(plain(), carrier::base, Limits.LIVE, () -> Instant.EPOCH), url());
  }

  private static TwilioSettings plain() {
    return new TwilioSettings(
        TwilioAnswers.ACCOUNT,
        List.of(TwilioAnswers.TOKEN, "the-old-one"),
        "+15550123400",
        null,
        null,
        null);
  }

  private static PublicUrl url() {
    return new PublicUrl(() -> "https://pager.example/");
  }

  private static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
