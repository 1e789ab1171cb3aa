package nightbell.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nightbell.crash.Ledger.Problem;
import nightbell.crash.RecordingCarrier.Order;

/** What must hold after a restart, whatever the process died of. */
final class Proof {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A request may be under way when somebody answers; it takes no longer than this to arrive. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(3);

  private static final Set<String> WENT_OUT = Set.of("sent", "delivered", "answered");
  private static final Set<String> ENDED = Set.of("acknowledged", "resolved");
  private static final Pattern NUMBER = Pattern.compile("\\b[1-9][0-9]{2,8}\\b");

  private static final Map<String, Map<String, Integer>> STEPS =
      Map.of("pump", Map.of("arne", 0, "bo", 2, "karl", 4), "gate", Map.of("karl", 4));

  private final Api api;
  private final Ledger ledger;
  private final RecordingCarrier carrier;
  private final Map<Integer, JsonNode> incidents = new TreeMap<>();

  Proof(Api api, Ledger ledger, RecordingCarrier carrier) {
    this.api = api;
    this.ledger = ledger;
    this.carrier = carrier;
  }

  /** Holds everything against the promises; gives how late each page was that went out. */
  List<Duration> check() {
    Instant due = Instant.now();
    read();
    nothingIsLost();
    untilPaged(due);
    nothingAfterItsEnd();
    reportsAreKept();
    JsonNode verdict = api.get("/api/v1/audit/verify");
    assertThat(verdict.path("ok").asBoolean()).as(verdict.toString()).isTrue();
    return lateness();
  }

  /** Asks seldom, since each question is long and the service has other things to do. */
  private void untilPaged(Instant due) {
    Instant end = due.plus(PATIENCE);
    List<String> missing = unpaged(due);
    while (!missing.isEmpty() || !overdue().isEmpty()) {
      assertThat(Instant.now()).as("%s, overdue %s", missing, overdue()).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
      read();
      missing = unpaged(due);
    }
  }

  /** How many requests left that no page knows of: their pages were sent again. */
  long sentTwice() {
    Set<String> known =
        pages().stream().map(page -> page.path("carrierId").asText()).collect(Collectors.toSet());
    return carrier.orders().stream().filter(order -> !known.contains(order.sid())).count();
  }

  private void read() {
    incidents.clear();
    api.all("/api/v1/incidents").forEach(i -> incidents.put(i.path("number").asInt(), i));
  }

  private List<JsonNode> pages() {
    return api.all("/api/v1/pages");
  }

  /** Each problem that was answered for is there once, and was counted as often as answered. */
  private void nothingIsLost() {
    Map<String, List<JsonNode>> titled =
        incidents.values().stream().collect(Collectors.groupingBy(Proof::id));
    ledger
        .problems()
        .forEach(
            (id, problem) -> {
              if (problem.answers() > 0) {
                assertThat(titled.get(id)).as(id).isNotNull().hasSize(1);
                kept(titled.get(id).get(0), problem);
              }
            });
    ledger
        .ended()
        .forEach(
            (number, at) ->
                assertThat(incidents.get(number).path("state").asText())
                    .as("incident " + number + " was ended at " + at)
                    .isIn(ENDED));
  }

  private static void kept(JsonNode incident, Problem problem) {
    assertThat(incident.path("number").asInt()).isEqualTo(problem.incident());
    assertThat(incident.path("repeats").asInt())
        .as("repeats of incident " + problem.incident())
        .isBetween(problem.answers() - 1, problem.tries() - 1);
    if (incident.path("state").asText().equals("open")) {
      assertThat(incident.path("nextAt").asText()).as(incident.toString()).startsWith("20");
    }
  }

  private static String id(JsonNode incident) {
    return incident.path("title").asText().replace("Stopped ", "");
  }

  /** Steps of open incidents that were due by then, and of which no page went out. */
  private List<String> unpaged(Instant due) {
    Map<Integer, List<JsonNode>> pages =
        pages().stream()
            .filter(page -> WENT_OUT.contains(page.path("state").asText()))
            .collect(Collectors.groupingBy(page -> page.path("incident").asInt()));
    List<String> unpaged = new ArrayList<>();
    for (JsonNode incident : incidents.values()) {
      int number = incident.path("number").asInt();
      if (incident.path("state").asText().equals("open")) {
        Set<String> told =
            pages.getOrDefault(number, List.of()).stream()
                .map(page -> page.path("person").asText())
                .collect(Collectors.toSet());
        steps(incident).entrySet().stream()
            .filter(step -> !at(incident, step.getValue()).isAfter(due))
            .filter(step -> !told.contains(step.getKey()))
            .forEach(step -> unpaged.add(number + " to " + step.getKey()));
      }
    }
    return unpaged;
  }

  private List<JsonNode> overdue() {
    Instant before = Instant.now().minus(UNDER_WAY);
    return incidents.values().stream()
        .filter(incident -> incident.path("nextAt").asText().startsWith("20"))
        .filter(incident -> Instant.parse(incident.path("nextAt").asText()).isBefore(before))
        .toList();
  }

  private static Map<String, Integer> steps(JsonNode incident) {
    return STEPS.getOrDefault(id(incident).split("-", 2)[0], Map.of());
  }

  private static Instant at(JsonNode incident, int offset) {
    return Instant.parse(incident.path("openedAt").asText()).plusSeconds(offset);
  }

  /** No text names, and no call is for, what somebody had been told is taken or over. */
  private void nothingAfterItsEnd() {
    Map<Integer, Instant> ended = ledger.ended();
    Map<String, Integer> calls =
        pages().stream()
            .filter(page -> page.path("channel").asText().equals("voice"))
            .filter(page -> !page.path("carrierId").asText("").isEmpty())
            .collect(
                Collectors.toMap(
                    page -> page.path("carrierId").asText(),
                    page -> page.path("incident").asInt()));
    for (Order order : carrier.orders()) {
      for (int number : named(order, calls)) {
        Instant end = ended.get(number);
        assertThat(end != null && isAfter(order.at(), end))
            .as("incident %s ended at %s and was paged by %s", number, end, order)
            .isFalse();
      }
    }
  }

  private boolean isAfter(Instant order, Instant end) {
    return order.isAfter(end.plus(UNDER_WAY)) || ledger.restarted(end, order);
  }

  private static List<Integer> named(Order order, Map<String, Integer> calls) {
    if (order.isCall()) {
      return Optional.ofNullable(calls.get(order.sid())).stream().toList();
    }
    List<Integer> named = new ArrayList<>();
    Matcher number = NUMBER.matcher(order.asksToAcknowledge() ? order.body() : "");
    while (number.find()) {
      named.add(Integer.valueOf(number.group()));
    }
    return named;
  }

  /** A delivery whose report was taken is on record. */
  private void reportsAreKept() {
    Set<String> delivered = ledger.delivered();
    assertThat(pages())
        .filteredOn(page -> delivered.contains(page.path("carrierId").asText()))
        .allSatisfy(page -> assertThat(page.path("state").asText()).isIn("delivered", "answered"));
  }

  /** Of each step's page, from when it was due and could be sent to when the carrier had it. */
  private List<Duration> lateness() {
    Map<String, Order> orders =
        carrier.orders().stream().collect(Collectors.toMap(Order::sid, Function.identity()));
    List<Duration> late = new ArrayList<>();
    for (JsonNode page : pages()) {
      JsonNode incident = incidents.get(page.path("incident").asInt());
      String state = page.path("state").asText();
      Integer offset = incident == null ? null : steps(incident).get(page.path("person").asText());
      boolean text = page.path("channel").asText().equals("sms");
      if (WENT_OUT.contains(state) && offset != null && text && isPage(page)) {
        Order order = orders.get(page.path("carrierId").asText());
        assertThat(order).as("on record as sent: " + page).isNotNull();
        Instant due = at(incident, offset);
        assertThat(order.at()).as("due at %s: %s", due, order).isAfter(due.minusMillis(50));
        Instant ready = ledger.ready(order.at());
        Duration after = Duration.between(due.isAfter(ready) ? due : ready, order.at());
        // Before it is known that the process is ready it may have sent already.
        late.add(after.isNegative() ? Duration.ZERO : after);
      }
    }
    return late;
  }

  private static boolean isPage(JsonNode page) {
    return page.path("kind").asText().equals("page");
  }
}
