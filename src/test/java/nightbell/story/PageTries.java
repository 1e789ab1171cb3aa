package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.Service;
import nightbell.story.Tries.Try;

/** The same as {@link Tries} by the forms of the pages, and what a crooked form might try. */
final class PageTries {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final TwoClients house;
  private final String override;
  private final String away;
  private final String swap;
  private final String feed;
  private final Map<String, Try> all = new LinkedHashMap<>();

  /** Puts on record what the forms end. */
  private PageTries(TwoClients house) {
    this.house = house;
    String zebra = ", \"client\": \"zebra\", \"reason\": \"zebra\"";
    String span = "\"from\": \"2026-12-21T00:00:00Z\", \"to\": \"2026-12-21T12:00:00Z\"" + zebra;
    String stand = "\"schedule\": \"zebra-oncall\", \"person\": \"zebralee\"";
    this.override = made("overrides", "{" + stand + ", " + span + "}");
    this.away = made("away", "{\"person\": \"zebradana\", " + span + "}");
    String turns =
        """
        , "a": {"person": "zebralee", "from": "2026-12-08T14:00:00Z", "to": "2026-12-09T14:00:00Z"},
         "b": {"person": "zebradana", "from": "2026-12-15T14:00:00Z",
               "to": "2026-12-16T14:00:00Z"}}""";
    this.swap = made("swaps", "{" + stand + zebra + turns);
    this.feed = made("feeds", "{\"client\": \"zebra\", \"schedule\": \"zebra-oncall\"}");
  }

  /** Those given and the pages', in an order that works. */
  static Map<String, Try> of(TwoClients house, Map<String, Try> given) {
    PageTries tries = new PageTries(house);
    tries.sign();
    tries.all.putAll(given);
    tries.edit();
    tries.rota();
    tries.settings();
    return tries.all;
  }

  /** What of zebra's is named in forms about who is on call that say they are about harlow. */
  static List<Try> crooked(Map<String, Try> tries) {
    return tries.entrySet().stream()
        .filter(one -> one.getKey().startsWith("POST /oncall/"))
        .map(Map.Entry::getValue)
        .map(one -> new Try(one.path(), one.body().replace("=zebra&", "=harlow&"), one.type()))
        .toList();
  }

  /** Version 4 waits for its day, and version 5 is made before 6. */
  private void sign() {
    String later = "/api/v1/matrix?client=zebra&from=2027-02-01T00:00:00Z";
    assertThat(house.send("PUT", later, text() + "# later\n", Service.ADMIN).statusCode())
        .isLessThan(300);
    put(
        "/matrix/{client}/versions/{number}/{act}",
        "/matrix/zebra/versions/4/sign",
        "side=internal&reason=r&accept.load=r&accept.calendar-ends=r");
  }

  private void edit() {
    String more = URLEncoder.encode(text() + "# by the page\n", StandardCharsets.UTF_8);
    put("/matrix/{client}/edit", "/matrix/zebra/edit", "act=propose&why=w&base=5&text=" + more);
  }

  private String text() {
    return house.send("GET", "/api/v1/matrix?client=zebra", "", Service.ADMIN).body();
  }

  private void rota() {
    String span = "&from=2026-12-22T00:00&to=2026-12-22T12:00&reason=r";
    String stand = "client=zebra&schedule=zebra-oncall&person=zebralee";
    put("/oncall/overrides", "/oncall/overrides", stand + span);
    put("/oncall/overrides/{id}/end", "/oncall/overrides/" + override + "/end", "client=zebra&");
    put("/oncall/away", "/oncall/away", "client=zebra&person=zebradana" + span);
    put("/oncall/away/{id}/end", "/oncall/away/" + away + "/end", "client=zebra&");
    String other =
        "&from=2027-01-05T14:00Z&to=2027-01-06T14:00Z&reason=r"
            + "&other=zebradana&otherFrom=2027-01-12T14:00Z&otherTo=2027-01-13T14:00Z";
    put("/oncall/swaps", "/oncall/swaps", stand + other);
    String at = "/oncall/swaps/" + swap;
    put("/oncall/swaps/{id}/consent", at + "/consent", "client=zebra&person=zebralee");
    put("/oncall/swaps/{id}/end", at + "/end", "client=zebra&");
    put("/oncall/feeds", "/oncall/feeds", "client=zebra&of=zebra-oncall");
    put("/oncall/feeds/{id}/revoke", "/oncall/feeds/" + feed + "/revoke", "client=zebra&");
  }

  private void settings() {
    String key = "/settings/keys/" + house.mappedId;
    put("/settings/keys", "/settings/keys", "client=zebra&name=by%20page");
    put("/settings/keys/{id}/rotate", key + "/rotate", "");
    put("/settings/keys/{id}/revoke", key + "/revoke", "");
    put(
        "/settings/contacts/{client}/{person}/{what}",
        "/settings/contacts/zebra/zebralee/test",
        "channel=email");
  }

  private String made(String what, String body) {
    HttpResponse<String> answer = house.send("POST", "/api/v1/" + what, body, Service.ADMIN);
    assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(201);
    return Desk.read(answer.body()).path("id").asText();
  }

  private void put(String door, String path, String form) {
    all.put("POST " + door, new Try(path, form, FORM));
  }
}
