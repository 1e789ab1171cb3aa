package nightbell.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Seal;
import nightbell.audit.Verdict;
import nightbell.engine.evidence.Evidence.Wish;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  private static final Verdict FINE = new Verdict(12, 3, "abc", null);
  private static final Verdict BENT =
      new Verdict(12, 3, "abc", new Verdict.Bad(7, "It is missing."));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Verdict verdict = FINE;
  private List<Seal> held = List.of();
  private @Nullable Wish asked;

  @Test
  void trail_as_it_was_written_is_fine() {
    assertThat(run("audit", "verify", "config.yml")).isZero();
    assertThat(text()).isEqualTo("The trail is as it was written: 12 events, 3 seals, head abc.\n");
  }

  @Test
  void events_without_words_are_counted() {
    verdict = new Verdict(12, 4, 3, "abc", null);
    assertThat(run("audit", "verify", "config.yml")).isZero();
    assertThat(text()).contains("written: 12 events (4 without words), 3 seals, head abc.");
  }

  @Test
  void trail_that_was_bent_is_a_finding_with_its_place() {
    verdict = BENT;
    assertThat(run("audit", "verify", "config.yml")).isEqualTo(1);
    assertThat(text()).contains("NOT as it was written").contains("event 7. It is missing.");
  }

  @Test
  void programs_get_the_shape_that_the_api_gives() throws IOException {
    verdict = BENT;
    assertThat(run("audit", "verify", "--json", "config.yml")).isEqualTo(1);
    assertThat(new ObjectMapper().readTree(text()))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"ok": false, "events": 12, "removed": 0, "seals": 3, "head": "abc",
                     "firstBad": {"event": 7, "why": "It is missing."}}"""));
  }

  @Test
  void forgotten_file_is_bad_use() {
    assertThat(run("audit", "verify")).isEqualTo(2);
  }

  @Test
  void seals_that_somebody_kept_are_held_against_it() {
    assertThat(run("audit", "verify", "config.yml", "--seal", "7:" + "ab".repeat(32))).isZero();
    assertThat(held).extracting(Seal::event).containsExactly(7L);
    assertThat(run("audit", "verify", "config.yml", "--seal", "7")).isEqualTo(2);
    assertThat(text()).contains("--seal takes EVENT:LINK");
  }

  @Test
  void pack_is_written_for_whole_days_and_under_its_name_when_it_is_complete(@TempDir Path folder) {
    String zip = folder.resolve("october.zip").toString();
    String[] span = {"--from", "2026-10-01", "--to", "2026-10-31", "--client", "harlow", "--mask"};
    List<String> all = new ArrayList<>(List.of("audit", "export", "config.yml", "--out", zip));
    all.addAll(List.of(span));

    assertThat(run(all.toArray(String[]::new))).isZero();
    assertThat(asked)
        .isEqualTo(
            new Wish(
                Actor.ADMIN,
                new ClientId("harlow"),
                Instant.parse("2026-10-01T00:00:00Z"),
                Instant.parse("2026-11-01T00:00:00Z"),
                true));
    assertThat(folder.toFile().list()).containsExactly("october.zip");
    assertThat(text()).contains("october.zip is written (1 bytes)");
  }

  @Test
  void span_that_cannot_be_read_or_ends_before_it_begins_is_bad_use() {
    assertThat(run("audit", "export", "c.yml", "--from", "May", "--to", "2026-10-31")).isEqualTo(2);
    assertThat(run("audit", "export", "c.yml", "--from", "2026-10-02", "--to", "2026-09-01"))
        .isEqualTo(2);
    assertThat(text()).contains("May is no day").contains("--to must come after --from");
  }

  private Verdict verify(Bootstrap<?> bootstrap, String file, List<Seal> kept) {
    held = kept;
    return verdict;
  }

  private void write(Bootstrap<?> bootstrap, String file, Wish wish, OutputStream zip)
      throws IOException {
    asked = wish;
    zip.write('P');
  }

  private int run(String... arguments) {
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    Bootstrap<Configuration> bootstrap = new Bootstrap<>(new Nothing());
    bootstrap.addCommand(new AuditCommand(this::verify, this::write, print, print));
    Cli cli = new Cli(new JarLocation(getClass()), bootstrap, print, print);
    return cli.run(arguments).map(StartFailure::exitCode).orElse(0);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** An application that does nothing. */
  private static final class Nothing extends Application<Configuration> {
    @Override
    public void run(Configuration configuration, Environment environment) {}
  }
}
