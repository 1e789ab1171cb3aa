package nightbell.contract.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nightbell.audit.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is believed, and what is kept of those who are not. */
@ExtendWith(DropwizardExtensionsSupport.class)
class CarrierSignatureTest {
  private static final CarrierServer SERVER = new CarrierServer();

  @BeforeEach
  void begin() {
    SERVER.begin();
  }

  @Test
  void either_token_signs_while_they_are_rotated() {
    CarrierRequest request = CarrierServer.text("SM8", "1");
    String old = request.signature("old-token", CarrierServer.SIGNED + "/twilio/sms");
    assertThat(request.post(SERVER.target("/twilio/sms"), old).getStatus()).isEqualTo(200);
  }

  @Test
  void either_account_is_believed_but_only_with_its_own_token() {
    String url = CarrierServer.SIGNED + "/twilio/sms";
    CarrierRequest own = CarrierServer.text("SM8", "1").with("AccountSid", CarrierServer.STANDBY);
    WebTarget target = SERVER.target("/twilio/sms");
    assertThat(own.post(target, own.signature("standby-token", url)).getStatus()).isEqualTo(200);
    assertThat(own.post(target, own.signature("new-token", url)).getStatus()).isEqualTo(403);
    CarrierRequest other = CarrierServer.text("SM9", "1");
    assertThat(other.post(target, other.signature("standby-token", url)).getStatus())
        .isEqualTo(403);
  }

  @Test
  void a_missing_or_wrong_signature_is_refused_recorded_and_counted() {
    long before = SERVER.refused();
    CarrierRequest request = CarrierServer.text("SM9", "1");
    Response missing = request.post(SERVER.target("/twilio/sms"), null);
    assertThat(missing.getStatus()).isEqualTo(403);
    assertThat(missing.getMediaType()).hasToString("application/problem+json");
    assertThat(missing.readEntity(String.class)).contains("\"status\":403");
    String stale = request.signature("older-token", CarrierServer.SIGNED + "/twilio/sms");
    assertThat(request.post(SERVER.target("/twilio/sms"), stale).getStatus()).isEqualTo(403);
    assertThat(SERVER.engine.heard).isEmpty();
    assertThat(SERVER.engine.notes)
        .extracting("kind")
        .containsOnly(Kind.SIGNATURE_REFUSED)
        .hasSize(2);
    assertThat(SERVER.engine.notes.get(0).data())
        .containsEntry("endpoint", "/twilio/sms")
        .containsEntry("why", "no signature");
    assertThat(SERVER.refused() - before).isEqualTo(2);
  }

  @Test
  void every_endpoint_refuses_and_no_token_gets_on_record() {
    for (String path :
        List.of(
            "/twilio/sms",
            "/twilio/sms/status/tok-secret",
            "/twilio/voice/tok-secret",
            "/twilio/voice/tok-secret/key",
            "/twilio/voice/tok-secret/status")) {
      assertThat(CarrierServer.text("SM1", "1").post(SERVER.target(path), "bm8=").getStatus())
          .isEqualTo(403);
    }
    assertThat(SERVER.engine.notes).hasSize(5);
    assertThat(SERVER.engine.notes.toString()).doesNotContain("tok-secret");
    assertThat(SERVER.engine.heard).isEmpty();
  }

  @Test
  void another_account_is_refused_though_it_signed_well() {
    CarrierRequest other = CarrierServer.text("SM1", "1").with("AccountSid", "AC" + "f".repeat(32));
    assertThat(SERVER.signed("/twilio/sms", other).getStatus()).isEqualTo(403);
    assertThat(SERVER.engine.notes.get(0).data()).containsEntry("why", "wrong account");
  }

  @Test
  void a_field_that_was_added_or_changed_on_the_way_is_refused() {
    String good =
        CarrierServer.text("SM1", "1").signature("new-token", CarrierServer.SIGNED + "/twilio/sms");
    WebTarget target = SERVER.target("/twilio/sms");
    assertThat(CarrierServer.text("SM1", "2").post(target, good).getStatus()).isEqualTo(403);
    assertThat(CarrierServer.text("SM1", "1").with("Extra", "").post(target, good).getStatus())
        .isEqualTo(403);
    assertThat(CarrierServer.text("SM1", "1").with("Extra", "x").post(target, good).getStatus())
        .isEqualTo(403);
  }

  @Test
  void a_flood_of_wrong_signatures_is_counted_but_does_not_fill_the_trail() {
    long before = SERVER.refused();
    for (int i = 0; i < 50; i++) {
      CarrierServer.text("SM1", "1").post(SERVER.target("/twilio/sms"), "bm8=").close();
    }
    assertThat(SERVER.engine.notes).hasSize(20);
    assertThat(SERVER.refused() - before).isEqualTo(50);
    SERVER.forward(60);
    CarrierServer.text("SM1", "1").post(SERVER.target("/twilio/sms"), "bm8=").close();
    assertThat(SERVER.engine.notes).hasSize(21);
    assertThat(SERVER.engine.notes.get(20).data()).containsEntry("unrecorded", "30");
  }

  @Test
  void a_body_over_the_limit_and_a_broken_one_are_not_read() {
    WebTarget target = SERVER.target("/twilio/sms");
    String large = "Body=" + "x".repeat(64 * 1024);
    assertThat(CarrierRequest.post(target, "bm8=", large).getStatus()).isEqualTo(413);
    assertThat(CarrierRequest.post(target, "bm8=", "Body=%zz").getStatus()).isEqualTo(400);
  }
}
