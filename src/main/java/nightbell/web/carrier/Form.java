package nightbell.web.carrier;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of a form, decoded exactly as the carrier signed them: empty values and spaces are
 * kept. Of a field that is given twice the first counts.
 */
record Form(Map<String, String> fields) {
  private static final String PROPERTY = "nightbell.form";

  Form {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * Reads a form's bytes.
   *
   * @throws IllegalArgumentException for a broken percent-encoding
   */
  static Form parse(byte[] body) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : new String(body, StandardCharsets.US_ASCII).split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        fields.putIfAbsent(decode(name), decode(value));
      }
    }
    return new Form(fields);
  }

  /** The form that the filter left with the request. */
  static Form of(ContainerRequestContext request) {
    if (request.getProperty(PROPERTY) instanceof Form form) {
      return form;
    }
    throw new IllegalStateException("a carrier's request came past the signature filter");
  }

  void leaveWith(ContainerRequestContext request) {
    request.setProperty(PROPERTY, this);
  }

  /** The field's value, empty if it was not given. */
  String get(String name) {
    return fields.getOrDefault(name, "");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
