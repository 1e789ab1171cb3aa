package nightbell.ops.simulate;

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
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nightbell.intake.GenericAlerts;
import nightbell.ops.StartFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest {
  @TempDir Path temp;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void sample() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/sample-matrix.yml")) {
      Files.write(temp.resolve("matrix.yml"), Objects.requireNonNull(in).readAllBytes());
    }
  }

  @Test
  void the_same_seed_gives_the_same_bytes_and_another_does_not() throws IOException {
    String folder = temp.resolve("a").toString();
    assertThat(simulate("--nights", "8", "--seed", "7", "--export", folder)).isZero();
    String first = said();
    assertThat(simulate("--nights=8", "--seed=7", "--export", temp.resolve("b").toString()))
        .isZero();
    assertThat(said()).isEqualTo(first);
    for (String file : List.of("incidents.csv", "pages.csv", "summary.json")) {
      assertThat(temp.resolve("b").resolve(file))
          .hasSameBinaryContentAs(temp.resolve("a").resolve(file));
    }
    assertThat(simulate("--nights", "8", "--seed", "8")).isZero();
    assertThat(said()).isNotEqualTo(first);
  }

  @Test
  void one_screen_tells_what_came_of_it() {
    assertThat(simulate("--nights", "10", "--per-night", "5", "--mix", "P1=1,P2=4")).isZero();
    assertThat(said())
        .startsWith("Harlow Precision Parts: 10 nights from 2026-10-06 (America/Chicago), seed 1\n")
        .contains("\nP1 ", "\nP2 ", "\nprovider ", "\ntomas ", "every invariant held.")
        .doesNotContain("\nP4 ");
  }

  @Test
  void nobody_answers_and_each_breach_says_why() throws IOException {
    String people =
        file(
            "people.yml",
            """
            everybody:
              day: {text: 0%, call: 0%, mail: 0%}
              night: {text: 0%, call: 0%, mail: 0%}
              voicemail: 100%
              busy: 0%
              undelivered: 0%
            """);
    String alerts =
        file(
            "alerts.json",
            "[{\"title\": \"=DB down\", \"host\": \"erp-db-1\", \"severity\": \"critical\","
                + " \"at\": \"2026-11-21T02:10:00-06:00\"}]");
    String csv = temp.resolve("incidents.csv").toString();
    assertThat(simulate("--people", people, "--alerts", alerts, "--export", csv)).isZero();
    assertThat(said())
        .contains("1 alert made 1 incident and ")
        .contains("Sat 2026-11-21 02:25  101 P1 erp, row R04")
        .contains("tomas: call voicemail, 2 x text unanswered; priya: ")
        .contains("1 x nobody who was paged answered");
    assertThat(Files.readString(Path.of(csv))).contains(",'=DB down,P1,erp,").contains(",true,");
  }

  @Test
  void somebody_who_always_answers_ends_it_at_once() throws IOException {
    String people =
        file(
            "people.yml",
            "people: {tomas: {night: {text: 100% in 10s},"
                + " escalates: 0%, not_mine: 0%, undelivered: 0%}}");
    String alerts =
        file(
            "alerts.csv",
            """
            at,title,host,severity,tags
            2026-11-21T08:10:00Z,"DB ""main"\", down",erp-db-1,critical,a;b
            2026-11-21T08:40:00Z,Odd,who-knows,critical,
            """);
    assertThat(simulate("--people", people, "--alerts", alerts, "--json")).isZero();
    JsonNode json = new ObjectMapper().readTree(said());
    assertThat(json.at("/ok").booleanValue()).isTrue();
    assertThat(json.at("/totals/incidents").intValue()).isEqualTo(2);
    assertThat(json.at("/totals/breaches").intValue()).isZero();
    assertThat(json.at("/gaps/0/title").asText()).isEqualTo("Odd");
    assertThat(json.at("/people/3/person").asText()).isEqualTo("tomas");
    assertThat(json.at("/people/3/nightsWoken").intValue()).isEqualTo(1);
    assertThat(json.at("/byRow/R04/medianToAcknowledge").intValue()).isBetween(1, 60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--nights=0",
        "--nights=many",
        "--per-night=-1",
        "--per-night=NaN",
        "--mix=P9=1",
        "--mix=P1",
        "--mix=P1=0",
        "--from=yesterday",
        "--from=2026-10-10 --to=2026-10-01",
        "--to=2026-12-01 --nights=3",
        "--seed=x",
        "--people=none.yml",
        "--alerts=none.json",
        "--alerts=none.csv --nights=3",
      })
  void bad_use_is_told_in_a_sentence(String arguments) {
    assertThat(simulate(arguments.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).endsWith(".\n").hasLineCount(1);
    assertThat(said()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "everybody: {day: {text: 170%}}",
        "everybody: {day: {fax: 10%}}",
        "everybody: {resolves_in: soon}",
        "people: {nobody: {busy: 10%}}",
        "people: 3",
        "- a",
        "a: [",
        "everyone: {}",
      })
  void habits_that_are_none_are_bad_use(String habits) throws IOException {
    assertThat(simulate("--people", file("people.yml", habits))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("people.yml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at,title\n",
        "at,title\nnow,Disk full\n",
        "at,title\n2026-11-21T08:10:00Z,\n",
        "when,title\n2026-11-21T08:10:00Z,Disk\n",
        "at,title,state\n2026-11-21T08:10:00Z,Disk,on fire\n",
        "at,title\n2026-11-21T08:10:00Z,\"Disk\n",
      })
  void alerts_that_are_none_are_bad_use(String csv) throws IOException {
    assertThat(simulate("--alerts", file("alerts.csv", csv))).isEqualTo(2);
  }

  @Test
  void an_alert_without_its_instant_and_a_matrix_with_mistakes_are_bad_use() throws IOException {
    String alerts = file("alerts.json", "{\"title\": \"Disk full\"}");
    assertThat(simulate("--alerts", alerts)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Alert 1 (Disk full)");
    file("matrix.yml", "matrix: 2");
    assertThat(simulate()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("matrix.yml:1:9:");
  }

  @Test
  void help_is_fine_and_has_an_example() {
    assertThat(run("simulate", "--help")).isZero();
    assertThat(said()).contains("example: simulate").contains("--per-night X");
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text).toString();
  }

  private int simulate(String... more) {
    out.reset();
    List<String> arguments = new ArrayList<>(List.of("simulate", "--matrix"));
    arguments.add(temp.resolve("matrix.yml").toString());
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream printErrors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Bootstrap<Configuration> bootstrap = new Bootstrap<>(new Nothing());
    bootstrap.addCommand(new SimulateCommand(GenericAlerts::read, print, printErrors));
    Cli cli = new Cli(new JarLocation(getClass()), bootstrap, print, printErrors);
    return cli.run(arguments).map(StartFailure::exitCode).orElse(0);
  }

  /** An application that does nothing. */
  private static final class Nothing extends Application<Configuration> {
    @Override
    public void run(Configuration configuration, Environment environment) {}
  }
}
