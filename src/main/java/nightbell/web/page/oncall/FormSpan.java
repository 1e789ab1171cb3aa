package nightbell.web.page.oncall;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.ZoneId;
import nightbell.matrix.Matrix;
import nightbell.web.Refused;
import nightbell.web.page.matrix.LocalInput;
import org.jspecify.annotations.Nullable;

/** The fields of a form about who is on call; times are the client's clock. */
record FormSpan(MultivaluedMap<String, String> fields, ZoneId zone) {
  static FormSpan of(MultivaluedMap<String, String> fields, Matrix matrix) {
    return new FormSpan(fields, matrix.client().zone());
  }

  /** A text, or null where it is absent or blank. */
  @Nullable String text(String name) {
    return text(fields, name);
  }

  static @Nullable String text(MultivaluedMap<String, String> fields, String name) {
    String value = fields.getFirst(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** A text, or a refusal that names the field. */
  String needed(String name) {
    String value = text(name);
    if (value == null) {
      throw Refused.input(name, "this is needed");
    }
    return value;
  }

  Instant instant(String name) {
    return LocalInput.read(needed(name), zone)
        .orElseThrow(() -> Refused.input(name, LocalInput.WANTED));
  }
}
