package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is posted, all that came in is accounted for: by the answers, report and metrics. */
class NothingVanishesTest {
  private static final String[] SEVERITIES = {"critical", "high", "warning", "info"};
  private static final Pattern METRIC =
      Pattern.compile("(?m)^nightbell_alerts_total\\{.*result=\"([a-z]+)\".*} ([0-9.E]+)$");

  @TempDir Path folder;
  private final Map<String, Long> told = new TreeMap<>();

  @Test
  void received_is_the_sum_of_what_became_of_them_whatever_is_posted() {
    Random random = new Random(412);
    try (Desk desk = Desk.open(folder)) {
      for (int i = 0; i < 150; i++) {
        act(desk, random);
        if (i == 100) {
          assertThat(metrics(desk)).isEqualTo(told);
          desk.service.stop();
          desk.service.start();
        }
      }
      desk.forward(Duration.ZERO);
      desk.phones.readAll();

      JsonNode report = desk.get("/api/v1/reports/intake");
      Map<String, Long> counted = new TreeMap<>();
      told.keySet().forEach(result -> counted.put(result, count(report, result)));
      assertThat(counted).isEqualTo(told);
      assertThat(told.keySet())
          .contains("opened", "repeated", "resolved", "silenced", "held", "ignored", "rejected");
      assertThat(count(report, "received"))
          .isEqualTo(told.values().stream().mapToLong(Long::longValue).sum());
      assertThat(count(report, "difference")).isZero();
      assertThat(report.path("balanced").asBoolean()).isTrue();
    }
  }

  private void act(Desk desk, Random random) {
    switch (random.nextInt(12)) {
      case 0 -> desk.forward(Duration.ofMinutes(random.nextInt(12)));
      case 1 -> silence(desk, random);
      case 2 -> post(desk, "/v1/alerts", "{\"title\": ");
      case 3 -> post(desk, "/v1/in/uptimekuma/" + Service.KEY, "{\"msg\": \"Testing\"}");
      case 4 -> post(desk, "/v1/in/grafana/" + Service.KEY, "[1, 2");
      default -> post(desk, "/v1/alerts", alerts(random));
    }
    desk.phones.readAll();
  }

  private static String alerts(Random random) {
    StringBuilder alerts = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int host = random.nextInt(12);
      alerts
          .append(alerts.isEmpty() ? "[" : ",")
          .append(
              """
              {"id": "h%d", "title": "Down", "host": "srv-%d", "severity": "%s", "state": "%s"}"""
                  .formatted(
                      host,
                      host,
                      SEVERITIES[random.nextInt(4)],
                      random.nextInt(3) == 0 ? "resolved" : "firing"));
    }
    return alerts.append(']').toString();
  }

  private static void silence(Desk desk, Random random) {
    String body =
        """
        {"client": "harlow", "match": {"host": "srv-%d"}, "to": "%s", "reason": "works"}"""
            .formatted(random.nextInt(12), desk.service.time().now().plusSeconds(600));
    int status = desk.send("POST", "/api/v1/silences", body, Service.ADMIN).statusCode();
    assertThat(status).isIn(201, 409);
  }

  private void post(Desk desk, String path, String body) {
    HttpResponse<String> answer = desk.send("POST", path, body, Service.KEY);
    if (answer.statusCode() == 400) {
      told.merge("rejected", 1L, Long::sum);
      return;
    }
    assertThat(answer.statusCode()).isEqualTo(202);
    Desk.read(answer.body())
        .path("alerts")
        .forEach(alert -> told.merge(alert.path("result").asText(), 1L, Long::sum));
  }

  private static Map<String, Long> metrics(Desk desk) {
    URI address = URI.create("http://127.0.0.1:" + desk.service.adminPort() + "/metrics");
    Matcher line = METRIC.matcher(desk.send(HttpRequest.newBuilder(address).build()).body());
    Map<String, Long> counted = new TreeMap<>();
    while (line.find()) {
      counted.merge(line.group(1), (long) Double.parseDouble(line.group(2)), Long::sum);
    }
    return counted;
  }

  private static long count(JsonNode report, String result) {
    return report.at("/total/" + result).asLong();
  }
}
