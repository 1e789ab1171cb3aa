package nightbell.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightbell.crash.RecordingCarrier.Order;

/**
 * Tools that post alerts and people who answer pages, until the process is gone. What they were
 * answered is in the ledger. What each does is drawn from its seed.
 */
final class Crew implements AutoCloseable {
  private static final int TOOLS = 4;
  private static final int PROBLEMS_EACH = 8;
  private static final long PAUSE = Duration.ofMillis(15).toNanos();
  private static final Pattern NUMBER = Pattern.compile("\\b[1-9][0-9]{2,8}\\b");

  private final RecordingCarrier carrier;
  private final Ledger ledger;
  private final ExecutorService threads = Executors.newFixedThreadPool(TOOLS + 1);
  private final AtomicInteger names = new AtomicInteger();
  private final AtomicInteger messages = new AtomicInteger();
  private int seen;

  Crew(RecordingCarrier carrier, Ledger ledger) {
    this.carrier = carrier;
    this.ledger = ledger;
  }

  /** Begins; the stage completes when all have found the process gone. */
  CompletableFuture<Void> begin(LiveProcess service, Random random) {
    Api api = new Api(service.port);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int tool = 0; tool < TOOLS; tool++) {
      Random own = new Random(random.nextLong());
      all.add(CompletableFuture.runAsync(() -> raise(service, api, own), threads));
    }
    Random own = new Random(random.nextLong());
    all.add(CompletableFuture.runAsync(() -> answer(service, api, own), threads));
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  private void raise(LiveProcess service, Api api, Random random) {
    List<String> mine = new ArrayList<>();
    int fresh = 0;
    while (service.isAlive()) {
      if ((fresh < PROBLEMS_EACH && random.nextInt(3) > 0) || mine.isEmpty()) {
        mine.add((random.nextInt(6) == 0 ? "gate-" : "pump-") + word(names.incrementAndGet()));
        fresh++;
      }
      String id = mine.get(random.nextInt(mine.size()));
      boolean over = mine.size() > 4 && random.nextInt(25) == 0;
      try {
        post(api, id, over);
      } catch (IOException e) {
        continue;
      } finally {
        if (over) {
          mine.remove(id);
        }
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  private void post(Api api, String id, boolean over) throws IOException {
    String state = over ? "resolved" : "firing";
    String alert =
        "{\"id\": \"%s\", \"host\": \"%s\", \"title\": \"Stopped %s\", \"state\": \"%s\"}";
    if (!over) {
      ledger.tried(id);
    }
    HttpResponse<String> answer = api.post(alert.formatted(id, id, id, state));
    if (answer.statusCode() == 202) {
      int incident = Api.read(answer.body()).at("/alerts/0/incident").asInt();
      if (!over) {
        ledger.answered(id, incident);
      } else if (incident > 0) {
        ledger.ended(incident);
      }
    } else if (answer.statusCode() != 503) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
  }

  private void answer(LiveProcess service, Api api, Random random) {
    while (service.isAlive()) {
      List<Order> orders = carrier.orders();
      for (; seen < orders.size() && service.isAlive(); seen++) {
        try {
          answer(api, orders.get(seen), random.nextInt(100));
        } catch (IOException e) {
          // The process is gone, or going.
        }
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  private void answer(Api api, Order order, int chance) throws IOException {
    Matcher number = NUMBER.matcher(order.body());
    if (order.isCall()) {
      press(api, order);
    } else if (!order.asksToAcknowledge() || !number.find()) {
      return;
    } else if (chance < 30) {
      String id = "SM" + "%032x".formatted(0xabcdef000000L + messages.incrementAndGet());
      HttpResponse<String> said = api.text(id, order.to(), number.group() + " ack");
      if (said.statusCode() == 200 && said.body().contains(number.group())) {
        ledger.ended(Integer.parseInt(number.group()));
      }
    } else if (chance < 40) {
      String path = "/api/v1/incidents/" + number.group() + "/acknowledge";
      if (api.post(path, LiveProcess.ADMIN, BodyPublishers.ofString("{}"), "application/json")
              .statusCode()
          == 200) {
        ledger.ended(Integer.parseInt(number.group()));
      }
    } else if (chance < 70) {
      String path = URI.create(order.callback()).getPath();
      Map<String, String> report =
          Map.of("MessageSid", order.sid(), "MessageStatus", "delivered", "To", order.to());
      if (api.calledBack(path, report).statusCode() < 300) {
        ledger.delivered(order.sid());
      }
    }
  }

  /** Picks up, presses 1 and hangs up. */
  private void press(Api api, Order order) throws IOException {
    String status = URI.create(order.callback()).getPath();
    String key = status.replace("/status", "/key");
    HttpResponse<String> said =
        api.calledBack(key, Map.of("CallSid", order.sid(), "To", order.to(), "Digits", "1"));
    Matcher number = NUMBER.matcher(said.body());
    if (said.statusCode() == 200 && said.body().contains("Incident") && number.find()) {
      ledger.ended(Integer.parseInt(number.group()));
    }
    api.calledBack(status, Map.of("CallSid", order.sid(), "CallStatus", "completed"));
  }

  /** A number in letters: one in digits could be taken for an incident's. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number; rest > 0; rest /= 20) {
      word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20));
    }
    return word.toString();
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
