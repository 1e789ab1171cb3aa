package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** The signature of a message of Amazon's notification service, in its versions 1 and 2. */
final class SnsSignature {
  private static final List<String> NOTIFICATION =
      List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
  private static final List<String> CONFIRMATION =
      List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

  private SnsSignature() {}

  /** Whether the message is signed by the certificate's key; fails if it is not in force. */
  static boolean isRight(JsonNode message, byte[] certificate, Instant now)
      throws GeneralSecurityException {
    X509Certificate signer =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate));
    signer.checkValidity(Date.from(now));
    Signature check = Signature.getInstance(algorithm(message.path("SignatureVersion").asText()));
    check.initVerify(signer);
    check.update(signed(message).getBytes(StandardCharsets.UTF_8));
    try {
      return check.verify(Base64.getDecoder().decode(message.path("Signature").asText()));
    } catch (IllegalArgumentException | SignatureException e) {
      return false;
    }
  }

  private static String algorithm(String version) throws SignatureException {
    return switch (version) {
      case "1" -> "SHA1withRSA";
      case "2" -> "SHA256withRSA";
      default -> throw new SignatureException("SignatureVersion must be 1 or 2");
    };
  }

  /** What was signed: certain keys that are there, in this order, each with its value. */
  static String signed(JsonNode message) {
    boolean notification = "Notification".equals(message.path("Type").asText());
    StringBuilder text = new StringBuilder();
    for (String key : notification ? NOTIFICATION : CONFIRMATION) {
      JsonNode value = message.get(key);
      if (value != null && !value.isNull()) {
        text.append(key).append('\n').append(value.asText()).append('\n');
      }
    }
    return text.toString();
  }
}
