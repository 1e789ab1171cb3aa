package nightbell.ops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How fast alerts are taken for good, beside the floor: an endpoint that only echoes. */
final class IntakePart {
  private static final int CONNECTIONS = 64;
  private static final int PROBLEMS = 2_000;
  private static final int BATCH = 50;

  /** So many posts that what the compiler does to the code is done. */

  /** On two slow cores the optimizing compiler needs this long for the code of an alert. */
  private static final Duration WARM = Duration.ofSeconds(10);

  private static final int WARMINGS = 4;

  private static final double SHARE = 0.65;
  private static final double ALERTMANAGER = 14_200;
  private static final String ALERTS = "/v1/alerts";

  private final Measure measure;
  private final List<String> flags;
  private final Path folder;
  private final Duration time;

  IntakePart(Measure measure, List<String> flags, Path folder, Duration time) {
    this.measure = measure;
    this.flags = flags;
    this.folder = folder;
    this.time = time;
  }

  void run() throws IOException, InterruptedException {
    try (Stage stage = new Stage(flags, folder);
        Service echo = echo();
        Firehose posts = stage.hose(CONNECTIONS);
        Firehose echoes = new Firehose(echo.port(), CONNECTIONS)) {
      Posts same = Posts.of(PROBLEMS, "/echo", number -> Scene.alert("same", number, "far"));
      Posts repeats = Posts.of(PROBLEMS, ALERTS, number -> Scene.alert("same", number, "far"));
      posts.all(repeats, PROBLEMS, null);
      // By turns, since a server hangs up on those who are silent for half a minute.
      for (int i = 0; i < WARMINGS; i++) {
        posts.asFastAsTaken(repeats, WARM);
        echoes.asFastAsTaken(same, WARM);
      }
      double floor = echoes.asFastAsTaken(same, time).perSecond();
      double rate = singles(stage, posts, repeats);
      floor = (floor + echoes.asFastAsTaken(same, time).perSecond()) / 2;
      measure.note("echo that keeps nothing: the floor", floor, "posts/s");
      measure.atLeast("intake, repeats of open problems", rate, "posts/s", ALERTMANAGER);
      measure.atLeast("… as a share of the floor", rate / floor, "", SHARE);
      int half = (int) (rate / 2);
      Firehose.Shots calm = posts.evenly(repeats, half, half * time.toSeconds(), null);
      measure.times("intake at half that rate, post to 202", calm.latency(), 0, 30);
      batches(stage);
      fresh(stage, posts);
      measure.note("memory after that", stage.service().memory("VmRSS"), "MB");
    }
  }

  private double singles(Stage stage, Firehose posts, Posts repeats) throws IOException {
    Duration before = stage.service().processor();
    Firehose.Shots shots = posts.asFastAsTaken(repeats, time);
    cost("intake, repeats: processor time for an alert", stage, before, shots.taken());
    none(shots);
    return shots.perSecond();
  }

  private void batches(Stage stage) throws IOException {
    try (Firehose posts = stage.hose(8)) {
      Posts repeats =
          Posts.of(PROBLEMS / BATCH, ALERTS, n -> Scene.batch("same", n * BATCH, BATCH, "far"));
      posts.asFastAsTaken(repeats, WARM);
      Duration before = stage.service().processor();
      Firehose.Shots shots = posts.asFastAsTaken(repeats, time);
      none(shots);
      measure.atLeast("batches of 50, repeats", shots.perSecond() * BATCH, "alerts/s", 40_000);
      cost("batches of 50, repeats: processor time", stage, before, shots.taken() * BATCH);
      int count = 200;
      Posts fresh = Posts.of(count, ALERTS, n -> Scene.batch("batch", n * BATCH, BATCH, "far"));
      before = stage.service().processor();
      shots = posts.all(fresh, count, null);
      none(shots);
      measure.note("batches of 50, all new problems", shots.perSecond() * BATCH, "alerts/s");
      cost("batches of 50, all new: processor time", stage, before, shots.taken() * BATCH);
    }
  }

  private void fresh(Stage stage, Firehose posts) throws IOException {
    int count = 10_000;
    Posts fresh = Posts.of(count, ALERTS, number -> Scene.alert("new", number, "far"));
    Duration before = stage.service().processor();
    Firehose.Shots shots = posts.all(fresh, count, null);
    none(shots);
    measure.note("intake, every post a new problem", shots.perSecond(), "posts/s");
    cost("intake, all new: processor time for an alert", stage, before, shots.taken());
  }

  private void cost(String what, Stage stage, Duration before, long alerts) {
    double micros = stage.service().processor().minus(before).toNanos() / 1e3 / alerts;
    measure.note(what, micros, "µs");
  }

  private static void none(Firehose.Shots shots) throws IOException {
    if (shots.other() > 0) {
      throw new IOException(shots.other() + " posts were not taken.");
    }
  }

  private Service echo() throws IOException, InterruptedException {
    return Service.start(
            flags,
            List.of(Echo.class.getName()),
            Map.of(),
            Service.freePort(),
            folder.resolve("echo.log").toFile())
        .up("/");
  }
}
