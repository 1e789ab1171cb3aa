package nightbell.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * JSON in and out with a mapper of its own, so that the answers keep their shape whatever the
 * service's mapper is set to.
 */
final class Json {
  private static final String PROBLEM = "application/problem+json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static Response answer(int status, Object body) {
    return Response.status(status).type(MediaType.APPLICATION_JSON).entity(text(body)).build();
  }

  static Response problem(int status, String title, String detail) {
    Fields body =
        new Fields()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", detail);
    return Response.status(status).type(PROBLEM).entity(text(body.all())).build();
  }

  /** The member's text; empty if the body is no JSON object or has no such text. */
  static String member(String body, String name) {
    try {
      JsonNode node = MAPPER.readTree(body);
      return node == null ? "" : node.path(name).asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  /** Whether the body is an object with this member. */
  static boolean has(String body, String name) {
    return !node(body).path(name).isMissingNode();
  }

  /** The body; a missing node if it is no JSON. */
  static JsonNode node(String body) {
    try {
      JsonNode node = MAPPER.readTree(body);
      return node == null ? MAPPER.missingNode() : node;
    } catch (JsonProcessingException e) {
      return MAPPER.missingNode();
    }
  }

  static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
