package nightbell.story;

import static java.time.Duration.between;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nightbell.CommandLine;
import nightbell.Service;
import nightbell.ops.Secrets;
import nightbell.store.DatabaseSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says of a data folder that somebody worked on while the service was down. */
class TamperTest {
  /** Monday 06:00 in Chicago, an hour and a half before business opens. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");

  private static final Instant OPENING = Instant.parse("2026-11-23T13:30:00Z");
  private static final Pattern SEAL = Pattern.compile("keeps for you:\\R(.*)\\R");

  @TempDir Path folder;

  @Test
  void what_was_done_to_a_stopped_folder_is_found_by_links_files_or_the_mailed_seal()
      throws Exception {
    Path data = folder.resolve("data");
    Path yesterday = folder.resolve("yesterday");
    String first;
    String second;
    try (Desk desk = Desk.open(data, "", MONDAY)) {
      desk.post(Desk.alert("erp-db-2", "info"));
      first = mailed(desk, between(MONDAY, OPENING));
      desk.service.stop();
      copy(data, yesterday);
      desk.service.start();
      desk.post(Desk.alert("erp-db-3", "info"));
      second = mailed(desk, Duration.ofDays(1));
    }

    assertThat(verify(data, first, second)).startsWith("0 The trail is as it was written");

    Path newest = folder.resolve("newest");
    copy(data, newest);
    Path database = Path.of("nightbell.mv.db");
    Files.copy(
        yesterday.resolve(database), newest.resolve(database), StandardCopyOption.REPLACE_EXISTING);
    assertThat(verify(newest)).startsWith("1 ").contains("an older copy was put in its place");

    assertThat(verify(yesterday)).as("with its own files").startsWith("0 ");
    assertThat(verify(yesterday, first)).startsWith("0 ");
    assertThat(verify(yesterday, second)).startsWith("1 ").contains("a seal vouches for event");

    alter(data, "UPDATE trail SET text = 'Nobody was told.' WHERE seq = 7");
    assertThat(verify(data)).startsWith("1 ").contains("First bad place: event 7.");
  }

  /** The line of the morning's mail, as it is copied. */
  private static String mailed(Desk desk, Duration until) {
    desk.forward(until);
    String mail = desk.phones.of("dana").expectMail("morning digest").text();
    desk.phones.readAll();
    Matcher seal = SEAL.matcher(mail);
    assertThat(seal.find()).as(mail).isTrue();
    return seal.group(1);
  }

  private String verify(Path data, String... seals) throws IOException {
    Path config = folder.resolve("config.yml");
    String text = Files.readString(Path.of("config.yml"));
    Files.writeString(config, text.replace("'${NIGHTBELL_DATA:-./data}'", "'" + data + "'"));
    List<String> arguments = new ArrayList<>(List.of("verify", config.toString()));
    Stream.of(seals).forEach(seal -> arguments.addAll(List.of("--seal", seal)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = CommandLine.audit(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
    return code + " " + out.toString(StandardCharsets.UTF_8);
  }

  private static void alter(Path data, String sql) throws Exception {
    Secrets secrets = Secrets.open(data, Service.ADMIN, Service.KEY);
    DatabaseSettings known =
        DatabaseSettings.embedded(data.resolve("nightbell"), secrets.databasePassword());
    try (Connection db = DriverManager.getConnection(known.url(), known.user(), known.password());
        Statement statement = db.createStatement()) {
      statement.execute("DROP TRIGGER trail_append_only");
      statement.execute(sql);
      statement.execute("SHUTDOWN");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
