package nightbell.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import nightbell.engine.MailSource;
import nightbell.engine.Warning;
import nightbell.escalation.Incident;

/**
 * Core values as JSON text: a record's components by name, absent ones left out, ids plain,
 * instants in ISO. What an older release wrote can be read as long as new components are nullable.
 * Thread-safe.
 */
final class Json {
  private static final JsonInclude.Value PRESENT =
      JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);

  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new PlainIds())
          .addModule(new JavaTimeModule())
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          // Questions such as isResolved() are no part of a value.
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .defaultPropertyInclusion(PRESENT)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final ObjectReader INCIDENT = MAPPER.readerFor(Incident.class);
  private static final ObjectReader MAP =
      MAPPER.readerFor(new TypeReference<Map<String, String>>() {});

  private static final ObjectReader WARNINGS =
      MAPPER.readerFor(new TypeReference<List<Warning>>() {});

  private static final ObjectReader RULES =
      MAPPER.readerFor(new TypeReference<List<MailSource.Rule>>() {});

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON for " + value.getClass(), e);
    }
  }

  static Incident incident(String json) {
    try {
      return INCIDENT.readValue(json);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  /** A small value of a record type. */
  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  static List<Warning> warnings(String json) {
    try {
      return WARNINGS.readValue(json);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  static List<MailSource.Rule> rules(String json) {
    try {
      return RULES.readValue(json);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  static Map<String, String> map(String json) {
    try {
      return MAP.readValue(json);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  private static IllegalStateException unreadable(JsonProcessingException e) {
    return new IllegalStateException("stored JSON cannot be read", e);
  }
}
