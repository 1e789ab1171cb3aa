package nightbell.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nightbell.web.Body;
import nightbell.web.Refused;

/** Reads a request's JSON object strictly: an unknown key or a wrong type is refused by name. */
final class JsonBody {
  private static final List<CoercionInputShape> OTHERS =
      List.of(
          CoercionInputShape.Integer,
          CoercionInputShape.Float,
          CoercionInputShape.Boolean,
          CoercionInputShape.String,
          CoercionInputShape.EmptyString);
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .withCoercionConfig(LogicalType.Textual, JsonBody::none)
          .withCoercionConfig(LogicalType.Integer, JsonBody::none)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private JsonBody() {}

  /** No other type becomes a text or a number. */
  private static void none(MutableCoercionConfig config) {
    for (CoercionInputShape shape : OTHERS) {
      config.setCoercion(shape, CoercionAction.Fail);
    }
  }

  /** The body as a value of this type; an empty body is an empty object. */
  static <T> T read(InputStream in, Class<T> type) {
    byte[] body = Body.read(in, Body.MOST);
    try {
      T value = MAPPER.readValue(body.length == 0 ? new byte[] {'{', '}'} : body, type);
      if (value == null) {
        throw Refused.input("body", "a JSON object is required");
      }
      return value;
    } catch (UnrecognizedPropertyException e) {
      throw Refused.input(where(e), "there is no such key here");
    } catch (JsonMappingException e) {
      throw Refused.input(where(e), "a value of another type is required");
    } catch (JsonProcessingException e) {
      throw Refused.input("body", "well-formed JSON is required");
    } catch (IOException e) {
      throw Refused.of(400, "The body could not be read.");
    }
  }

  /** The text as a JSON object, if it is one. */
  static Optional<ObjectNode> object(String text) {
    if (!text.startsWith("{")) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(text, ObjectNode.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String where(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(part -> part.getFieldName() == null ? "[]" : part.getFieldName())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "body" : path;
  }
}
