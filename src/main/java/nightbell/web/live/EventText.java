package nightbell.web.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import org.jspecify.annotations.Nullable;

/** Trail events in the form of server-sent events: the id is the place in the trail. */
final class EventText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 500;

  private EventText() {}

  static byte[] of(TrailEvent event) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("seq", event.seq());
    told.put("at", event.at().toString());
    told.put("kind", event.entry().kind().wire());
    told.put("incident", event.incident() == null ? null : event.incident().value());
    told.put("client", event.client() == null ? null : event.client().value());
    told.put("actor", event.entry().actor().name());
    told.put(
        "side",
        event.entry().actor().side() == null ? null : Kind.wire(event.entry().actor().side()));
    told.put("text", cut(event.entry().text()));
    return bytes("id: " + event.seq() + "\ndata: " + json(told) + "\n\n");
  }

  /** The first that a reader gets: how soon to come back, and from where. */
  static byte[] hello(long told) {
    return bytes("retry: 500\nid: " + told + "\n: connected\n\n");
  }

  /** A comment; the id with it keeps who sees little from reading much again. */
  static byte[] beat(long told) {
    return bytes("id: " + told + "\n: beat\n\n");
  }

  private static String cut(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
  }

  private static String json(Map<String, @Nullable Object> told) {
    try {
      return JSON.writeValueAsString(told);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can always be written", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
