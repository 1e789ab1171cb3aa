package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SignatureTest {

  @Test
  void published_example_is_signed_as_published() {
    Map<String, String> fields =
        Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+14158675309",
            "Digits", "1234",
            "From", "+14158675309",
            "To", "+18005551212");

    String signature =
        Signature.of("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", new TreeMap<>(fields));

    assertThat(signature).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  }

  @Test
  void the_official_validator_accepts_empty_values_spaces_and_other_alphabets() {
    Map<String, String> fields = Map.of("Body", "", "From", " +1 ", "a", "ä€🙂", "B", "x&y=z");
    String url = "https://pager.example/twilio/sms";

    String signature = Signature.of("token", url, new TreeMap<>(fields));

    assertThat(new RequestValidator("token").validate(url, fields, signature)).isTrue();
  }
}
