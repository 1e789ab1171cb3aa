package nightbell.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nightbell.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final LoadedService service;

  LoadCommandTest() throws IOException {
    service = new LoadedService();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void each_alert_is_a_problem_of_its_own_and_is_resolved_again() {
    assertThat(load("--alerts", "4", "--warm-up", "2")).isZero();
    assertThat(service.problems()).isEqualTo(7);
    assertThat(Collections.frequency(service.states(), "resolved")).isEqualTo(7);
    assertThat(text(out)).contains("\nalert to 202 ").doesNotContain("carrier");
  }

  @Test
  void with_the_carrier_played_here_the_time_to_the_page_is_measured() throws IOException {
    int port = FreePort.next();
    service.live(port);
    assertThat(load("--alerts", "3", "--warm-up", "0", "--carrier", "" + port, "--json")).isZero();
    JsonNode json = new ObjectMapper().readTree(text(out));
    assertThat(json.at("/alertToCarrier/count").intValue()).isEqualTo(3);
    assertThat(json.at("/alertToCarrier/medianMs").doubleValue())
        .isPositive()
        .isLessThanOrEqualTo(json.at("/alertTo202/maxMs").doubleValue());
    assertThat(json.at("/firstAlertToCarrier/count").intValue()).isEqualTo(1);
  }

  @Test
  void alerts_can_leave_evenly() throws IOException {
    assertThat(load("--alerts", "20", "--warm-up", "0", "--rate", "500/s", "--json")).isZero();
    JsonNode json = new ObjectMapper().readTree(text(out));
    assertThat(json.at("/rate").asText()).isEqualTo("500/s");
    assertThat(json.at("/alertTo202/count").intValue()).isEqualTo(20);
    assertThat(Collections.frequency(service.states(), "resolved")).isEqualTo(21);
  }

  @Test
  void a_service_that_pages_real_people_is_left_alone() {
    service.live(0);
    assertThat(load("--alerts", "4")).isEqualTo(2);
    assertThat(text(err)).contains("would page real people");
    assertThat(service.problems()).isZero();
  }

  @Test
  void a_wrong_key_is_bad_use() {
    assertThat(run("load", "--url", service.uri().toString(), "--key", "wrong")).isEqualTo(2);
    assertThat(text(err)).contains("does not take alerts with this key");
  }

  @Test
  void a_service_that_is_not_there_is_bad_use() throws IOException {
    String url = "http://127.0.0.1:" + FreePort.next();
    assertThat(run("load", "--url", url, "--key", "right")).isEqualTo(2);
    assertThat(text(err)).contains("is the service running?");
  }

  @Test
  void a_rate_must_be_one() {
    assertThat(load("--rate", "fast")).isEqualTo(2);
    assertThat(text(err))
        .isEqualTo("--rate fast is no rate: write one-at-a-time, or a number such as 50/s.\n");
  }

  @Test
  void a_key_is_needed() {
    assertThat(run("load", "--url", service.uri().toString())).isEqualTo(2);
    assertThat(text(err)).isEqualTo("Give an intake key: --key, or NIGHTBELL_INTAKE_KEY.\n");
  }

  @Test
  void help_is_fine() {
    assertThat(run("load", "--help")).isZero();
    assertThat(text(out)).contains("--carrier PORT").contains("exits 0 if");
  }

  private int load(String... more) {
    List<String> arguments = new ArrayList<>(List.of("load", "--key", "right"));
    arguments.addAll(List.of("--url", service.uri().toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream printErrors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Bootstrap<Configuration> bootstrap = new Bootstrap<>(new Nothing());
    bootstrap.addCommand(new LoadCommand(name -> null, print, printErrors));
    Cli cli = new Cli(new JarLocation(getClass()), bootstrap, print, printErrors);
    return cli.run(arguments).map(StartFailure::exitCode).orElse(0);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** An application that does nothing. */
  private static final class Nothing extends Application<Configuration> {
    @Override
    public void run(Configuration configuration, Environment environment) {}
  }
}
