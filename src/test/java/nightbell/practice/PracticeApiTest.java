package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.testing.junit5.DropwizardClientExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts' view of the phones, over HTTP. */
@ExtendWith(DropwizardExtensionsSupport.class)
class PracticeApiTest {
  // One server for all: each test has a phone of its own.
  private static final Practice practice = new Practice();
  private static final DropwizardClientExtension server =
      new DropwizardClientExtension(
          new PracticeApiResource(practice.carrier), new PracticePageResource());
  private static int phones;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String phone = "+12025550" + (200 + phones++);

  @AfterAll
  static void close() {
    practice.close();
  }

  @Test
  void phones_of_known_people_are_there_before_anything_is_sent() throws Exception {
    practice.carrier.register(phone, "Dana Reed");
    practice.carrier.registerMail("dana@client.example", "Dana Reed");

    assertThat(shown().toString())
        .isEqualTo(
            "{\"number\":\""
                + phone
                + "\",\"owner\":\"Dana Reed\",\"behaviour\":\"answers\","
                + "\"optedOut\":false,\"calls\":[],\"messages\":0,"
                + "\"mailboxes\":[\"dana@client.example\"]}");
    assertThat(json("/practice/api/mailboxes").toString())
        .isEqualTo("[{\"address\":\"dana@client.example\",\"owner\":\"Dana Reed\",\"mails\":0}]");
  }

  @Test
  void faults_are_set_on_the_carrier_and_on_a_phone_and_named_again() throws Exception {
    practice.carrier.register(phone, "Dana Reed");
    String mood =
        "{\"faults\": [\"500\", \"late\"], \"chance\": 0.5, \"seed\": 7,"
            + " \"account\": \"primary\", \"rate\": 2}";
    assertThat(post("/practice/api/carrier", mood).statusCode()).isEqualTo(200);
    JsonNode shown = json("/practice/api/carrier");
    assertThat(shown.path("faults").toString()).isEqualTo("[\"500\",\"late\"]");
    assertThat(shown.path("seed").asInt()).isEqualTo(7);
    assertThat(shown.path("account").asText()).isEqualTo("primary");
    assertThat(shown.path("known")).hasSize(Mischief.values().length);
    assertThat(post("/practice/api/carrier", "{}").statusCode()).isEqualTo(200);
    assertThat(json("/practice/api/carrier").path("faults")).isEmpty();

    String path = "/practice/api/phones/" + phone;
    assertThat(post(path, "{\"faults\": [\"lost-callbacks\"]}").statusCode()).isEqualTo(200);
    assertThat(shown().path("faults").toString()).isEqualTo("[\"lost-callbacks\"]");
    for (String bad :
        List.of(
            "{\"faults\": [\"gremlins\"]}",
            "{\"faults\": \"500\"}",
            "{\"chance\": 2}",
            "{\"account\": \"third\"}",
            "{\"rate\": -1}",
            "no")) {
      assertThat(post("/practice/api/carrier", bad).statusCode()).as(bad).isEqualTo(400);
    }
    assertThat(post(path, "{\"faults\": []}").statusCode()).isEqualTo(200);
  }

  @Test
  void ringing_call_shows_on_its_phone_until_it_is_over() throws Exception {
    String sid = practice.placed("To", phone);
    practice.pass(1);

    JsonNode call = shown().get("calls").get(0);
    assertThat(call.get("sid").asText()).isEqualTo(sid);
    assertThat(call.get("status").asText()).isEqualTo("ringing");

    practice.pass(20);
    assertThat(shown().get("calls")).isEmpty();
    assertThat(json("/practice/api/calls?to=" + phone).get(0).get("status").asText())
        .isEqualTo("completed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2B", "", "+"})
  void messages_are_listed_oldest_first_however_the_number_is_written(String plus)
      throws Exception {
    practice.service.answer("/twilio/sms", "<Response/>");
    practice.text("Body", "one", "To", phone);
    practice.text("Body", "other", "To", "+12025550199");
    practice.carrier.reply(phone, "two").join();

    JsonNode messages = json("/practice/api/messages?to=" + plus + phone.substring(1));

    assertThat(messages).hasSize(2);
    assertThat(messages.get(0).get("direction").asText()).isEqualTo("to-phone");
    assertThat(messages.get(0).get("body").asText()).isEqualTo("one");
    assertThat(messages.get(0).get("at").asText()).isEqualTo(practice.time.now().toString());
    assertThat(messages.get(1).get("direction").asText()).isEqualTo("from-phone");
    assertThat(json("/practice/api/messages").size()).isGreaterThan(2);
  }

  @Test
  void reply_answers_with_the_services_words_or_null() throws Exception {
    practice.service.answer(
        "/twilio/sms", "<Response><Message>412 is yours</Message></Response>", "<Response/>");
    String reply = "{\"from\": \"" + phone + "\", \"body\": \"1\"}";

    assertThat(post("/practice/api/reply", reply).body())
        .isEqualTo("{\"answer\":\"412 is yours\"}");
    assertThat(post("/practice/api/reply", reply).body()).isEqualTo("{\"answer\":null}");
  }

  @Test
  void reply_that_the_service_fails_to_take_is_502() throws Exception {
    practice.service.answer("/twilio/sms", "500");

    var response = post("/practice/api/reply", "{\"from\": \"" + phone + "\", \"body\": \"1\"}");

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.body()).contains("the service answered 500");
  }

  @Test
  void keys_answer_and_hang_up_act_on_the_call() throws Exception {
    practice.service.answer(
        "/voice", "<Response><Gather numDigits=\"1\" action=\"/voice/key\"/></Response>");
    String sid = practice.placed("To", phone);
    practice.pass(1);

    var answered = post("/practice/api/calls/" + sid + "/answer", "");
    practice.settle();
    var pressed = post("/practice/api/calls/" + sid + "/key", "{\"digits\": \"1\"}");
    practice.settle();
    var over = post("/practice/api/calls/" + sid + "/hangup", "");

    assertThat(answered.body()).contains("\"status\":\"in-progress\"");
    assertThat(pressed.statusCode()).isEqualTo(200);
    assertThat(practice.service.values("/voice/key", "Digits")).containsExactly("1");
    assertThat(over.statusCode()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2B", "", "+"})
  void behaviour_is_set_however_the_number_is_written(String plus) throws Exception {
    practice.carrier.register(phone, "Dana Reed");

    var response =
        post("/practice/api/phones/" + plus + phone.substring(1), "{\"behaviour\": \"no-answer\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"behaviour\":\"no-answer\"");
  }

  @ParameterizedTest
  @CsvSource({
    "phones/+12025550100, {\"behaviour\": \"asleep\"}, 400, no-answer",
    "phones/+12025550198, {\"behaviour\": \"busy\"}, 404, +12025550198",
    "calls/CA1/key, {\"digits\": \"1\"}, 404, CA1",
    "calls/CA1/key, {\"digits\": \"x\"}, 400, digits",
    "calls/CA1/hangup, {}, 404, CA1",
    "reply, {\"body\": \"1\"}, 400, from",
    "reply, nonsense, 400, from"
  })
  void bad_requests_are_problems_that_say_what_is_wrong(
      String path, String body, int status, String word) throws Exception {
    practice.carrier.register("+12025550100", "Dana Reed");

    var response = post("/practice/api/" + path, body);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(new ObjectMapper().readTree(response.body()).get("detail").asText()).contains(word);
  }

  @Test
  void unchanged_answer_is_304_until_something_happens() throws Exception {
    practice.text();
    var first = get("/practice/api/messages");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(get("/practice/api/messages", "If-None-Match", tag).statusCode()).isEqualTo(304);
    practice.text();
    assertThat(get("/practice/api/messages", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void page_comes_whole_from_the_service_and_runs_nothing_inline() throws Exception {
    var page = get("/practice");

    assertThat(page.body())
        .contains("no real phone rings")
        .doesNotContainPattern("(src|href)=\"(https?:)?//")
        .doesNotContainPattern("<script(?! src)")
        .doesNotContainPattern("\\son[a-z]+=");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'self'");
    for (String file : List.of("practice.css", "practice.js", "practice.svg")) {
      assertThat(page.body()).contains("/practice/assets/" + file);
      assertThat(get("/practice/assets/" + file).statusCode()).isEqualTo(200);
    }
    assertThat(get("/practice/assets/practice.js").body()).doesNotContain("innerHTML");
    assertThat(get("/practice/assets/other.js").statusCode()).isEqualTo(404);
  }

  private JsonNode shown() throws Exception {
    for (JsonNode shown : json("/practice/api/phones")) {
      if (shown.get("number").asText().equals(phone)) {
        return shown;
      }
    }
    throw new AssertionError("There is no phone " + phone);
  }

  private JsonNode json(String path) throws Exception {
    return new ObjectMapper().readTree(get(path).body());
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.baseUri() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.baseUri() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
