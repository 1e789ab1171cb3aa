package nightbell.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightbell.engine.Clock;
import nightbell.engine.SystemClock;
import nightbell.ops.LoadCarrier;
import org.HdrHistogram.Histogram;

/** Where one part of the benchmark runs: a carrier here, a service on an empty folder. */
final class Stage implements AutoCloseable {
  static final Clock CLOCK = new SystemClock();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern INCIDENT = Pattern.compile("\"incident\":(\\d+)");
  private static final int LIST = 1000;
  private static final long MINUTE = 60_000_000_000L;
  private static final String NO_LIMIT = "10000000";

  private final List<String> flags;
  private final Path folder;
  private final LoadCarrier carrier;
  private final int port = Service.freePort();
  private Service service;

  Stage(List<String> flags, Path folder) throws IOException, InterruptedException {
    this.flags = flags;
    this.folder = folder;
    carrier = LoadCarrier.listen(0);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("matrix.yml"), Scene.matrix());
    service = begin().up("/ping");
  }

  Service service() {
    return service;
  }

  LoadCarrier carrier() {
    return carrier;
  }

  /** Starts the service again, on what it left. */
  Service again() throws IOException {
    service = begin();
    return service;
  }

  /** Connections to the service. */
  Firehose hose(int connections) throws IOException {
    return new Firehose(port, connections);
  }

  /** The incident that an intake's answer names first. */
  static int incident(String answer) {
    Matcher number = INCIDENT.matcher(answer);
    if (!number.find()) {
      throw new IllegalStateException("no incident in " + answer);
    }
    return Integer.parseInt(number.group(1));
  }

  /** For times of up to ten minutes in nanoseconds. */
  static Histogram times() {
    return new Histogram(10 * MINUTE, 3);
  }

  /** Lets time pass. */
  void await(Duration time) throws InterruptedException {
    new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** When the trail says that this befell each incident; waits until there are so many. */
  Map<Integer, Instant> audit(String kind, Instant from, int count, Duration patience)
      throws IOException, InterruptedException {
    Instant end = CLOCK.now().plus(patience);
    Map<Integer, Instant> found = new HashMap<>();
    String after = "";
    while (found.size() < count) {
      String path = "/api/v1/audit?limit=" + LIST + "&kind=" + kind + "&from=" + from + after;
      JsonNode page = JSON.readTree(service.get(path));
      page.path("items")
          .forEach(
              item ->
                  found.put(
                      item.path("incident").asInt(), Instant.parse(item.path("at").asText())));
      JsonNode next = page.path("next");
      if (next.isTextual()) {
        after = "&after=" + next.asText();
      } else if (CLOCK.now().isAfter(end)) {
        throw new IOException("Only " + found.size() + " of " + count + " " + kind);
      } else {
        await(Duration.ofSeconds(1));
      }
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    service.close();
    carrier.close();
  }

  /** With no pace that spares people: they are what is not measured here. */
  private Service begin() throws IOException {
    File log = folder.resolve("log").toFile();
    List<String> all = new ArrayList<>(flags);
    for (String limit :
        List.of("textsPerSecond", "callsPerSecond", "messagesPerPerson", "bundleSeconds")) {
      all.add("-Ddw.sending." + limit + "=0");
    }
    return Service.start(
        all,
        List.of("nightbell.NightbellApplication", "server", "config.yml"),
        variables(),
        port,
        log);
  }

  private Map<String, String> variables() {
    Map<String, String> set = new HashMap<>();
    set.put("NIGHTBELL_ADMIN_PORT", "0");
    set.put("NIGHTBELL_BIND", "127.0.0.1");
    set.put("NIGHTBELL_DATA", folder.resolve("data").toString());
    set.put("NIGHTBELL_MATRIX", folder.resolve("matrix.yml").toString());
    set.put("NIGHTBELL_INTAKE_KEY", Service.KEY);
    set.put("NIGHTBELL_ADMIN_TOKEN", Service.KEY);
    set.put("NIGHTBELL_KEY_LIMIT", NO_LIMIT);
    set.put("NIGHTBELL_CARRIER", "live");
    set.put("TWILIO_API_BASE", "http://127.0.0.1:" + carrier.port());
    set.put("TWILIO_ACCOUNT_SID", "AC" + "0".repeat(32));
    set.put("TWILIO_AUTH_TOKEN", UUID.randomUUID().toString());
    set.put("TWILIO_FROM", "+15550100");
    set.put("SMTP_HOST", "127.0.0.1");
    set.put("SMTP_PORT", "9");
    set.put("MAIL_FROM", "load@nightbell.example");
    return set;
  }
}
