package nightbell.story;

import java.util.LinkedHashMap;
import java.util.Map;
import nightbell.Service;

/**
 * For each door behind which something of a client is changed, what a caller who sees all may do
 * there to zebra, in an order that works.
 */
final class Tries {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String SPAN =
      "\"from\": \"2026-11-25T00:00:00Z\", \"to\": \"2026-11-25T12:00:00Z\", \"reason\": \"why\"";

  private final TwoClients house;
  private final Map<String, Try> all = new LinkedHashMap<>();

  private Tries(TwoClients house) {
    this.house = house;
  }

  /** A request. */
  record Try(String path, String body, String type) {}

  static Map<String, Try> of(TwoClients house) {
    Tries tries = new Tries(house);
    tries.incidents();
    tries.matrix();
    tries.rota();
    tries.keys();
    return tries.all;
  }

  private void incidents() {
    String api = "/api/v1/incidents/{number}/";
    json("POST " + api + "{action}", "/api/v1/incidents/102/note", "{\"note\": \"n\"}");
    json("POST " + api + "cause", "/api/v1/incidents/102/cause", "{\"cause\": \"power\"}");
    json("POST " + api + "worth", "/api/v1/incidents/102/worth", "{\"worth\": \"noise\"}");
    String task = "{\"text\": \"t\", \"owner\": \"zebralee\", \"due\": \"2026-12-01\"}";
    json("POST " + api + "follow-ups", "/api/v1/incidents/102/follow-ups", task);
    json("POST /api/v1/follow-ups/{id}", "/api/v1/follow-ups/f1", "{\"text\": \"u\"}");
    json("POST /api/v1/follow-ups/{id}/close", "/api/v1/follow-ups/f1/close", "{}");
    String page = "/incidents/{number}/morning/";
    form("POST " + page + "cause", "/incidents/102/morning/cause", "cause=change");
    form("POST " + page + "worth", "/incidents/102/morning/worth", "worth=useful");
    String more = "text=t&owner=zebralee&due=2026-12-01";
    form("POST " + page + "follow-ups", "/incidents/102/morning/follow-ups", more);
    form("POST " + page + "follow-ups/{id}", "/incidents/102/morning/follow-ups/f2", "note=n");
    form("POST /incidents/{number}/{action}", "/incidents/102/resolve", "");
    json("POST " + api + "review", "/api/v1/incidents/102/review", "{\"wentWell\": \"w\"}");
    form("POST " + page + "review", "/incidents/102/morning/review", "wentWell=x");
  }

  private void matrix() {
    String sign =
        """
        {"side": "internal", "by": "zebradana", "accept":
         [{"id": "load", "reason": "r"}, {"id": "calendar-ends", "reason": "r"}]}""";
    json("POST /api/v1/matrix/review", "/api/v1/matrix/review?client=zebra", review());
    String version = "/api/v1/matrix/versions/3/";
    json("POST /api/v1/matrix/versions/{number}/sign", version + "sign", sign);
    json("POST /api/v1/matrix/versions/{number}/withdraw", version + "withdraw", "{}");
    String text = house.send("GET", "/api/v1/matrix?client=zebra", "", Service.ADMIN).body();
    json("PUT /api/v1/matrix", "/api/v1/matrix?client=zebra", text + "# again\n");
  }

  private static String review() {
    return "{\"by\": \"zebradana\", \"note\": \"read\"}";
  }

  private void rota() {
    String zebra = "\"client\": \"zebra\", " + SPAN + "}";
    String stand = "{\"schedule\": \"zebra-oncall\", \"person\": \"zebralee\", " + zebra;
    json("POST /api/v1/overrides", "/api/v1/overrides", stand);
    json("DELETE /api/v1/overrides/{id}", "/api/v1/overrides/o1", "");
    json("POST /api/v1/away", "/api/v1/away", "{\"person\": \"zebralee\", " + zebra);
    json("DELETE /api/v1/away/{id}", "/api/v1/away/a2", "");
    String calendar =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:"
            + "20261101T000000Z\r\nDTSTART:20261210T000000Z\r\nDTEND:20261211T000000Z\r\n"
            + "SUMMARY:off\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    all.put(
        "POST /api/v1/away/import",
        new Try("/api/v1/away/import?person=zebralee&client=zebra", calendar, "text/calendar"));
    json("POST /api/v1/swaps", "/api/v1/swaps", swap());
    json(
        "POST /api/v1/swaps/{id}/consent",
        "/api/v1/swaps/s3/consent",
        "{\"person\": \"zebralee\"}");
    json("DELETE /api/v1/swaps/{id}", "/api/v1/swaps/s3", "");
    String quiet = "{\"match\": {\"host\": \"zebra-*\"}, " + zebra;
    json("POST /api/v1/silences", "/api/v1/silences", quiet);
    json("DELETE /api/v1/silences/{id}", "/api/v1/silences/s1", "");
    String feed = "{\"client\": \"zebra\", \"person\": \"zebralee\"}";
    json("POST /api/v1/feeds", "/api/v1/feeds", feed);
    json("DELETE /api/v1/feeds/{id}", "/api/v1/feeds/" + house.feed, "");
    String person = "/api/v1/people/zebralee/";
    json("POST /api/v1/people/{id}/test", person + "test", "{}");
    json("POST /api/v1/people/{id}/confirm", person + "confirm", "{}");
    String drill = "{\"client\": \"zebra\", \"system\": \"servers\"}";
    json("POST /api/v1/drills", "/api/v1/drills", drill);
  }

  private static String swap() {
    return """
        {"schedule": "zebra-oncall", "person": "zebralee", "reason": "r", "client": "zebra",
         "a": {"person": "zebralee", "from": "2026-11-26T14:00:00Z", "to": "2026-11-27T14:00:00Z"},
         "b": {"person": "zebradana", "from": "2026-12-03T14:00:00Z",
               "to": "2026-12-04T14:00:00Z"}}""";
  }

  private void keys() {
    String key = "/api/v1/keys/" + house.keyId;
    json("POST /api/v1/keys", "/api/v1/keys", "{\"client\": \"zebra\", \"name\": \"n\"}");
    json("PUT /api/v1/keys/{id}/mail", key + "/mail", "{\"rules\": []}");
    json("POST /api/v1/keys/{id}/mail/try", key + "/mail/try", "{\"subject\": \"down\"}");
    json("DELETE /api/v1/keys/{id}/mail", key + "/mail", "");
    json("POST /api/v1/keys/{id}/rotate", key + "/rotate", "{}");
    String mapping = "{\"mapping\": {\"title\": \"/t\"}, \"sample\": {\"t\": \"x\"}}";
    String mapped = "/api/v1/keys/" + house.mappedId + "/mapping";
    json("PUT /api/v1/keys/{id}/mapping", mapped, mapping);
    json("DELETE /api/v1/keys/{id}", key, "");
    json("DELETE /api/v1/heartbeats/{client}/{name}", "/api/v1/heartbeats/zebra/zebra-cron", "");
  }

  private void json(String door, String path, String body) {
    all.put(door, new Try(path, body, "application/json"));
  }

  private void form(String door, String path, String body) {
    all.put(door, new Try(path, body, FORM));
  }
}
