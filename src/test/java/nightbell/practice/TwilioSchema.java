package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Twilio's own description of its API, as the judge of what went over the wire. Where the
 * description is not at hand nothing is judged, and one line says so.
 */
final class TwilioSchema {
  private static final Path FILE = Path.of("../shared/specs/twilio_messages_calls.json");

  private TwilioSchema() {}

  static void judge(List<TwilioSdk.Exchange> exchanges) {
    if (!Files.exists(FILE)) {
      System.out.println("Skipped: no Twilio API description to check the exchanges against");
      return;
    }
    OpenApiInteractionValidator validator =
        OpenApiInteractionValidator.createForSpecificationUrl(FILE.toUri().toString()).build();
    for (TwilioSdk.Exchange exchange : exchanges) {
      assertThat(complaints(validator, exchange)).as(exchange.toString()).isEmpty();
    }
  }

  private static List<String> complaints(
      OpenApiInteractionValidator validator, TwilioSdk.Exchange exchange) {
    String[] target = exchange.path().split("\\?", 2);
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(Request.Method.valueOf(exchange.method()), target[0])
            .withAuthorization(exchange.authorization());
    if (exchange.method().equals("POST")) {
      request
          .withContentType("application/x-www-form-urlencoded; charset=UTF-8")
          .withBody(exchange.form());
    }
    ValidationReport report =
        validator.validate(
            request.build(),
            SimpleResponse.Builder.status(exchange.status())
                .withContentType("application/json")
                .withBody(exchange.body())
                .build());
    return report.getMessages().stream()
        .map(Object::toString)
        .filter(complaint -> !knownToBeFalse(complaint))
        .toList();
  }

  // The validator reads a number with a plus as an integer, and a single event as a bare string.
  private static boolean knownToBeFalse(String complaint) {
    return (complaint.contains("type (integer)") && complaint.matches(".*'/(To|From)'.*"))
        || (complaint.contains("StatusCallbackEvent") && complaint.contains("array"));
  }
}
