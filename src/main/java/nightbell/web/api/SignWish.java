package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nightbell.engine.agreement.Agreement.Accepted;
import nightbell.engine.agreement.Agreement.Wish;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import nightbell.web.Problem.Fault;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** The body of a signature. Without {@code sha256} it is for the text that the version has. */
record SignWish(
    @JsonProperty("side") @Nullable String side,
    @JsonProperty("by") @Nullable String by,
    @JsonProperty("sha256") @Nullable String sha256,
    @JsonProperty("reason") @Nullable String reason,
    @JsonProperty("accept") @Nullable List<Taken> accept) {

  /** A warning that is taken. */
  record Taken(
      @JsonProperty("id") @Nullable String id,
      @JsonProperty("subject") @Nullable String subject,
      @JsonProperty("reason") @Nullable String reason) {}

  /** The wish in it; all that is wrong with it is refused at once. */
  Wish checked() {
    List<Fault> faults = new ArrayList<>();
    Optional<Side> named = side == null ? Optional.empty() : Wire.parse(Side.class, side);
    if (named.isEmpty()) {
      faults.add(Fault.of("side", "one of internal, provider is required"));
    }
    if (isBlank(by)) {
      faults.add(Fault.of("by", "the person who signs is required, by the id in the matrix"));
    }
    if (sha256 != null && !sha256.matches("[0-9a-fA-F]{64}")) {
      faults.add(
          Fault.of("sha256", "the SHA-256 of the text in 64 hexadecimal digits is required"));
    }
    List<Accepted> accepted = accepted(faults);
    if (!faults.isEmpty()) {
      throw Refused.inputs(422, faults);
    }
    return new Wish(
        named.orElseThrow(),
        new PersonId(String.valueOf(by).strip()),
        sha256 == null ? null : sha256.toLowerCase(Locale.ROOT),
        isBlank(reason) ? null : reason,
        accepted);
  }

  private List<Accepted> accepted(List<Fault> faults) {
    List<Accepted> accepted = new ArrayList<>();
    for (Taken one : Objects.requireNonNullElse(accept, List.<Taken>of())) {
      if (one == null || one.id() == null || one.reason() == null || isBlank(one.reason())) {
        faults.add(Fault.of("accept", "each entry needs the id of a warning and a reason"));
      } else {
        accepted.add(new Accepted(one.id(), one.subject(), one.reason()));
      }
    }
    return accepted;
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
