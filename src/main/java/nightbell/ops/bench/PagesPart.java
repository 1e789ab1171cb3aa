package nightbell.ops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nightbell.ops.LoadCarrier;
import org.HdrHistogram.Histogram;

/** How soon an alert is a request at the carrier. */
final class PagesPart {
  private static final int WITHIN_SECONDS = 20;
  private static final int RATE = 200;
  private static final int ALONE = 300;
  private static final int WARM = 2_000;

  private final Measure measure;
  private final List<String> flags;
  private final Path folder;
  private final Duration time;

  PagesPart(Measure measure, List<String> flags, Path folder, Duration time) {
    this.measure = measure;
    this.flags = flags;
    this.folder = folder;
    this.time = time;
  }

  void run() throws IOException, InterruptedException {
    try (Stage stage = new Stage(flags, folder);
        Firehose one = stage.hose(1);
        Firehose many = stage.hose(16)) {
      paged(many, stage.carrier(), "warm", WARM, RATE);
      measure.times("one alert at a time to its carrier request", alone(one, stage), 10, 60);
      Histogram times =
          paged(many, stage.carrier(), "steady", (int) (RATE * time.toSeconds()), RATE);
      measure.times("alert to carrier request at 200/s", times, 4, 25);
    }
  }

  private Histogram alone(Firehose hose, Stage stage) throws IOException, InterruptedException {
    Histogram times = Stage.times();
    for (int i = 0; i < ALONE; i++) {
      int number = i;
      Map<Integer, Long> sent = new LinkedHashMap<>();
      hose.all(
          Posts.of(1, "/v1/alerts", n -> Scene.alert("alone", number, "now")),
          1,
          (body, planned) -> sent.put(Stage.incident(body), planned));
      add(times, sent, stage.carrier());
    }
    return times;
  }

  private static Histogram paged(
      Firehose hose, LoadCarrier carrier, String series, int count, int perSecond)
      throws IOException, InterruptedException {
    Map<Integer, Long> sent = new LinkedHashMap<>();
    hose.evenly(
        Posts.of(count, "/v1/alerts", n -> Scene.alert(series, n, "now")),
        perSecond,
        count,
        (body, planned) -> sent.put(Stage.incident(body), planned));
    Histogram times = Stage.times();
    add(times, sent, carrier);
    return times;
  }

  private static void add(Histogram times, Map<Integer, Long> sent, LoadCarrier carrier)
      throws IOException, InterruptedException {
    for (Map.Entry<Integer, Long> one : sent.entrySet()) {
      OptionalLong arrived = carrier.page(one.getKey(), WITHIN_SECONDS);
      if (arrived.isEmpty()) {
        throw new IOException("Incident " + one.getKey() + " was not paged.");
      }
      times.recordValue(Math.max(0, arrived.getAsLong() - one.getValue()));
    }
  }
}
