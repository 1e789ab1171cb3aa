package nightbell.ops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** A hundred thousand open incidents: how late wake-ups are, a storm of them, and a restart. */
final class OpenPart {
  private static final int BATCH = 50;
  private static final int DUE = 500;
  private static final int STORM = 10_000;
  private static final double NANO = 1e9;
  private static final String ALERTS = "/v1/alerts";

  private final Measure measure;
  private final List<String> flags;
  private final Path folder;
  private final Duration time;
  private final int open;

  OpenPart(Measure measure, List<String> flags, Path folder, Duration time, int open) {
    this.measure = measure;
    this.flags = flags;
    this.folder = folder;
    this.time = time;
    this.open = open;
  }

  void run() throws IOException, InterruptedException {
    try (Stage stage = new Stage(flags, folder);
        Firehose batches = stage.hose(8);
        Firehose posts = stage.hose(32)) {
      Posts far = Posts.of(open / BATCH, ALERTS, n -> batch("open", n, "far"));
      Firehose.Shots opened = batches.all(far, open / BATCH, null);
      measure.note("open incidents", (double) opened.taken() * BATCH, "");
      measure.note("… opened in batches of 50 at", opened.perSecond() * BATCH, "alerts/s");
      wakeUps(stage, posts);
      storm(stage, batches, opened.perSecond() * BATCH);
      restart(stage, posts);
    }
  }

  private void wakeUps(Stage stage, Firehose posts) throws IOException, InterruptedException {
    int count = (int) (DUE * time.toSeconds());
    Posts soon = Posts.of(count, ALERTS, n -> Scene.alert("soon", n, "soon"));
    Instant from = Stage.CLOCK.now();
    posts.evenly(soon, DUE, count, null);
    Map<Integer, Instant> opened = stage.audit("opened", from, count, Duration.ofSeconds(10));
    Map<Integer, Instant> started =
        stage.audit("step-started", from, count, Duration.ofSeconds(Scene.SOON + 30));
    Histogram late = Stage.times();
    opened.forEach(
        (incident, at) ->
            late.recordValue(
                Math.max(
                    0,
                    Duration.between(at.plusSeconds(Scene.SOON), started.get(incident))
                        .toNanos())));
    measure.times("wake-ups at 500 due/s, lateness", late, 0, 100);
  }

  /** All are silenced until the same instant, which leaves time to post them. */
  private void storm(Stage stage, Firehose batches, double perSecond)
      throws IOException, InterruptedException {
    long posting = 15 + (long) (3 * STORM / perSecond);
    Instant end = Stage.CLOCK.now().plusSeconds(posting).truncatedTo(ChronoUnit.SECONDS);
    stage
        .service()
        .post(
            "/api/v1/silences",
            ("{\"client\":\"bench\",\"match\":{\"service\":\"storm\"},\"from\":\"%s\","
                    + "\"to\":\"%s\",\"reason\":\"storm\"}")
                .formatted(Stage.CLOCK.now(), end));
    batches.all(
        Posts.of(STORM / BATCH, ALERTS, n -> batch("storm", n, "now")), STORM / BATCH, null);
    Map<Integer, Instant> over =
        stage.audit(
            "silence-over", end, STORM, Duration.between(Stage.CLOCK.now(), end).plusSeconds(90));
    Instant last = over.values().stream().max(Instant::compareTo).orElseThrow();
    measure.atMost(
        "10,000 due in one second, all decided within",
        Duration.between(end, last).toNanos() / NANO,
        "s",
        2);
  }

  private void restart(Stage stage, Firehose posts) throws IOException, InterruptedException {
    int[] incident = new int[1];
    posts.all(
        Posts.of(1, ALERTS, n -> Scene.alert("restart", n, "soon")),
        1,
        (body, planned) -> incident[0] = Stage.incident(body));
    measure.atMost("memory at most", stage.service().memory("VmHWM"), "MB", 700);
    stage.service().kill();
    stage.await(Duration.ofSeconds(Scene.SOON + 1));
    long start = System.nanoTime();
    stage.again();
    long paged = stage.carrier().page(incident[0], 60).orElseThrow();
    measure.atMost("killed and started: first overdue page after", (paged - start) / NANO, "s", 5);
    stage.service().up("/ping");
    measure.note("memory after that", stage.service().memory("VmRSS"), "MB");
  }

  private static String batch(String series, int number, String when) {
    return Scene.batch(series, number * BATCH, BATCH, when);
  }
}
