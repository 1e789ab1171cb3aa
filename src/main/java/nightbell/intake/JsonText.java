package nightbell.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nightbell.engine.Intake.Fault;
import org.jspecify.annotations.Nullable;

/**
 * JSON as monitoring tools write it. Lenient about what hand-made templates get wrong (raw line
 * breaks in strings, unknown escapes, an older encoding), strict about depth, size and a second
 * value after the first, which would be an alert lost.
 */
final class JsonText {
  private static final int DEPTH = 32;
  private static final int LENGTH = 512 * 1024;
  private static final Charset OLDER = Charset.forName("windows-1252");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxStringLength(LENGTH)
                          .maxNameLength(LENGTH)
                          .maxNumberLength(400)
                          .build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonText() {}

  /** Reads the one JSON value of a body. */
  static JsonNode read(byte[] body) throws NotJson {
    String text = decode(body);
    if (text.isBlank()) {
      throw new NotJson(new Fault("body", "a JSON text is required, the body is empty"));
    }
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new NotJson(new Fault(place(e.getLocation()), "well-formed JSON is required"));
    }
  }

  /** A node as JSON text. */
  static String write(JsonNode node) {
    return node.toString();
  }

  private static String place(JsonLocation at) {
    return at == null ? "body" : "body:" + at.getLineNr() + ":" + at.getColumnNr();
  }

  /** A new object without values. */
  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The object or list that a text holds as JSON; null if it holds none. */
  static @Nullable JsonNode inside(String text) {
    String json = text.strip();
    if (!json.startsWith("{") && !json.startsWith("[")) {
      return null;
    }
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** A body's text, in UTF-8 or else the older encoding of Windows. */
  static String decode(byte[] body) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      text = new String(body, OLDER);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** A body that is no JSON. */
  static final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    NotJson(Fault fault) {
      super(fault.toString());
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }
}
