package nightbell.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nightbell.crash.RecordingCarrier.Order;

/**
 * Many alerts for few problems in a short time, one of them worse than the others, while somebody
 * who is paged asks how things stand twice a second.
 */
final class Flood {
  private static final Pattern NUMBER = Pattern.compile("\\b[1-9][0-9]{2,8}\\b");

  private final Api api;
  private final RecordingCarrier carrier;
  private final int problems;
  private final Set<Integer> incidents = new ConcurrentSkipListSet<>();
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Duration> answers = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService pace = Executors.newScheduledThreadPool(40);
  private final AtomicInteger asked = new AtomicInteger();
  private volatile int worst;
  private volatile Instant worstAt = Instant.MAX;

  Flood(Api api, RecordingCarrier carrier, int problems) {
    this.api = api;
    this.carrier = carrier;
    this.problems = problems;
  }

  /** One problem, paged and asked about, so that the service has done each thing once. */
  void warmUp() {
    post(0, -1);
    Until.is("paged", Duration.ofSeconds(10), () -> !carrier.orders().isEmpty());
    ask();
    answers.clear();
    statuses.clear();
  }

  /** Sends the alerts evenly, the worst of them in the middle. */
  void run(int alerts, Duration length) throws InterruptedException {
    long start = System.nanoTime();
    for (int i = 0; i < alerts; i++) {
      int alert = i;
      long at = start + length.toNanos() * i / alerts;
      var unused =
          pace.schedule(
              () -> post(alert, alerts / 2), at - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    var unused = pace.scheduleAtFixedRate(this::ask, 100, 500, TimeUnit.MILLISECONDS);
    Until.is(
        "all are answered",
        length.plusSeconds(60),
        () -> statuses.values().stream().mapToInt(AtomicInteger::get).sum() >= alerts);
  }

  /** Waits until texts named every incident. */
  void untilNamed(Duration patience) {
    Until.is("every incident is named", patience, () -> named().containsAll(incidents));
    pace.shutdown();
  }

  int refused() {
    return statuses.entrySet().stream()
        .filter(status -> status.getKey() != 202)
        .mapToInt(status -> status.getValue().get())
        .sum();
  }

  /** From the worst alert's departure to the request that names it. */
  Duration worstAfter() {
    Instant page =
        carrier.orders().stream()
            .filter(order -> order.kind().equals("text") && numbers(order).contains(worst))
            .map(Order::at)
            .findFirst()
            .orElse(Instant.MAX);
    return Duration.between(worstAt, page);
  }

  /** The most texts and calls to one number. */
  long most() {
    return carrier.orders().stream()
        .collect(Collectors.groupingBy(Order::to, Collectors.counting()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  /** The most texts within a second. */
  int perSecond() {
    List<Instant> texts =
        carrier.orders().stream().filter(o -> o.kind().equals("text")).map(Order::at).toList();
    int most = 0;
    for (Instant from : texts) {
      Instant to = from.plusMillis(990);
      most =
          Math.max(
              most,
              (int) texts.stream().filter(at -> !at.isBefore(from) && at.isBefore(to)).count());
    }
    return most;
  }

  Duration slowestAnswer() {
    return answers.stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }

  String figures() {
    Instant last = carrier.orders().get(carrier.orders().size() - 1).at();
    long slow = answers.stream().filter(length -> length.toMillis() > 500).count();
    return "answers "
        + statuses
        + ", worst paged after "
        + worstAfter().toMillis()
        + " ms, incidents "
        + incidents.size()
        + ", texts and calls "
        + carrier.orders().size()
        + ", most to one number "
        + most()
        + ", most texts in a second "
        + perSecond()
        + ", replies "
        + answers.size()
        + " ("
        + slow
        + " over 500 ms) answered within "
        + slowestAnswer().toMillis()
        + " ms, last request "
        + Duration.between(worstAt, last).toSeconds()
        + " s after the worst";
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    carrier
        .orders()
        .forEach(order -> texts.add(order.at() + " " + order.to() + " " + order.body()));
    return texts;
  }

  private void post(int index, int middle) {
    boolean isWorst = index == middle;
    String host = isWorst ? "srv-worst" : "srv-" + index % (problems - 1);
    String severity = isWorst ? "critical" : "error";
    Instant at = Instant.now();
    try {
      String alert =
          "{\"id\": \"%s\", \"title\": \"Disk full\", \"host\": \"%s\", \"severity\": \"%s\"}";
      HttpResponse<String> answer = api.post(alert.formatted(host, host, severity));
      if (answer.statusCode() == 202) {
        int number = Api.read(answer.body()).at("/alerts/0/incident").asInt();
        incidents.add(number);
        if (isWorst) {
          worst = number;
          worstAt = at;
        }
      }
      count(answer.statusCode());
    } catch (IOException e) {
      count(0);
    }
  }

  private void count(int status) {
    statuses.computeIfAbsent(status, key -> new AtomicInteger()).incrementAndGet();
  }

  private void ask() {
    Optional<String> phone = carrier.orders().stream().map(Order::to).findFirst();
    if (phone.isPresent()) {
      Instant before = Instant.now();
      int status = api.texts("SM" + "%032x".formatted(asked.incrementAndGet()), phone.get(), "?");
      assertThat(status).isEqualTo(200);
      answers.add(Duration.between(before, Instant.now()));
    }
  }

  private Set<Integer> named() {
    return carrier.orders().stream()
        .filter(order -> order.kind().equals("text"))
        .flatMap(order -> numbers(order).stream())
        .collect(Collectors.toSet());
  }

  private static Set<Integer> numbers(Order order) {
    Set<Integer> numbers = new HashSet<>();
    Matcher number = NUMBER.matcher(order.body());
    while (number.find()) {
      numbers.add(Integer.valueOf(number.group()));
    }
    return numbers;
  }
}
