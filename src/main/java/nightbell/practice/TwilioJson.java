package nightbell.practice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts and calls in the shape in which Twilio answers: numbers as strings, RFC 2822 dates, and
 * null where there is nothing yet.
 */
final class TwilioJson {
  static final String VERSION = "2010-04-01";
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final List<String> NEVER_IN_CALL =
      List.of(
          "price",
          "price_unit",
          "parent_call_sid",
          "phone_number_sid",
          "forwarded_from",
          "group_sid",
          "caller_name",
          "trunk_sid");
  private static final List<String> OF_CALL =
      List.of(
          "Events",
          "Notifications",
          "Payments",
          "Recordings",
          "Siprec",
          "Streams",
          "Transcriptions",
          "UserDefinedMessageSubscriptions",
          "UserDefinedMessages");

  private TwilioJson() {}

  static Map<String, Object> text(TextMessage text, Account account) {
    String path = path(account) + "/Messages/" + text.sid();
    boolean accepted = text.status() == TextMessage.Status.ACCEPTED;
    Fields json = new Fields();
    json.put("sid", text.sid());
    json.put("account_sid", account.sid());
    json.put("api_version", VERSION);
    json.put("status", text.status().word());
    json.put("direction", text.direction().word());
    json.put("to", text.to());
    json.put("from", accepted ? null : text.from());
    json.put("messaging_service_sid", text.service());
    json.put("body", text.body());
    json.put("num_segments", accepted ? "0" : String.valueOf(Segments.of(text.body())));
    json.put("num_media", "0");
    json.put("price", null);
    json.put("price_unit", null);
    json.put("error_code", text.error());
    json.put("error_message", null);
    json.put("date_created", date(text.createdAt()));
    json.put("date_updated", date(text.updatedAt()));
    json.put("date_sent", date(text.sentAt()));
    json.put("uri", path + ".json");
    json.put("subresource_uris", Map.of("media", path + "/Media.json"));
    return json.all();
  }

  static Map<String, Object> call(VoiceCall call, Account account) {
    String path = path(account) + "/Calls/" + call.sid();
    Fields json = new Fields();
    json.put("sid", call.sid());
    json.put("account_sid", account.sid());
    json.put("api_version", VERSION);
    json.put("status", call.status().word());
    json.put("direction", "outbound-api");
    json.put("to", call.to());
    json.put("to_formatted", call.to());
    json.put("from", call.from());
    json.put("from_formatted", call.from());
    json.put("answered_by", call.answeredBy());
    json.put("date_created", date(call.createdAt()));
    json.put("date_updated", date(call.updatedAt()));
    json.put("start_time", date(call.answeredAt()));
    json.put("end_time", date(call.endedAt()));
    json.put("duration", call.endedAt() == null ? null : String.valueOf(call.seconds()));
    json.put("queue_time", "0");
    NEVER_IN_CALL.forEach(name -> json.put(name, null));
    json.put("uri", path + ".json");
    json.put("subresource_uris", partsOfCall(path));
    return json.all();
  }

  static String path(Account account) {
    return "/" + VERSION + "/Accounts/" + account.sid();
  }

  static @Nullable String date(@Nullable Instant at) {
    return at == null ? null : RFC_2822.format(at);
  }

  private static Map<String, String> partsOfCall(String path) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : OF_CALL) {
      String name = part.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
      parts.put(name, path + "/" + part + ".json");
    }
    return parts;
  }
}
