package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import nightbell.CommandLine;
import nightbell.FreePort;
import nightbell.Service;
import nightbell.practice.Behaviour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is made while the service works, and a new machine goes on from it. */
class BackupTest {
  @TempDir Path folder;

  @Test
  void a_backup_of_a_running_service_goes_on_elsewhere_and_says_what_it_missed()
      throws IOException {
    Path backup = folder.resolve("night.zip");
    int open;
    try (Desk desk = Desk.open(folder.resolve("first"))) {
      desk.phones.of("tomas").behaves(Behaviour.NO_ANSWER);
      open = desk.post(Desk.alert("erp-db-1", "critical"));
      desk.phones.of("tomas").expectSms("DB down");
      desk.phones.of("lee").expectSms("(101)");
      String config = config("first", desk.here("/").getPort());
      Said made = backup(desk.here("/"), config, "--to", backup.toString(), "--json");
      assertThat(made.code()).as(made.text()).isZero();
      JsonNode said = Desk.read(made.text());
      assertThat(said.path("trail").asBoolean()).isTrue();
      assertThat(said.path("open").asInt()).isEqualTo(1);
      assertThat(backup(desk.here("/"), config, "--to", backup.toString()).code()).isEqualTo(2);
      assertThat(Files.getPosixFilePermissions(backup))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(restore(backup, config, "--force").code()).isEqualTo(2);
      desk.post(Desk.alert("erp-db-2", "critical"));
      desk.phones.of("tomas").readAll();
      desk.phones.of("lee").readAll();
    }
    Said restored = restore(backup, config("second", 1));
    assertThat(restored.code()).as(restored.text()).isZero();
    assertThat(restored.text()).contains("1 incidents were not resolved then");
    try (Stream<Path> files = Files.list(folder.resolve("second"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "nightbell.mv.db", "secrets.properties", "trail-seals.txt", "trail-end.txt");
    }
    goesOn(open);
  }

  private void goesOn(int open) {
    try (Desk desk =
        Desk.open(folder.resolve("second"), "", Desk.SATURDAY.plus(Duration.ofMinutes(90)))) {
      assertThat(desk.get("/api/v1/audit/verify").path("ok").asBoolean()).isTrue();
      desk.forward(Duration.ofSeconds(30));
      assertThat(desk.incident(open).path("state").asText()).isEqualTo("open");
      assertThat(desk.phones.of("tomas").expectCall()).isNotEmpty();
      assertThat(desk.service.recorded())
          .anyMatch(line -> line.startsWith("restored: Restored from the backup of "))
          .anyMatch(line -> line.startsWith("down: Nightbell was down for 90 min"));
      desk.phones.of("dana").expectMail("[P1] Harlow erp: DB down");
      var mail = desk.phones.of("dana").expectMail("[Nightbell] was down for 90 min");
      assertThat(mail.text()).contains("Restored from the backup", "incident 101, ", " late");
      int next = desk.post(Desk.alert("erp-db-3", "critical"));
      assertThat(next).isGreaterThan(1100);
      desk.phones.readAll();
    }
  }

  @Test
  void a_stopped_data_folder_is_backed_up_and_replaced_only_by_force() throws IOException {
    Path data = folder.resolve("data");
    try (Desk desk = Desk.open(data)) {
      desk.post(Desk.alert("erp-db-1", "info"));
    }
    String config = config("data", FreePort.next());
    Path backup = folder.resolve("b.zip");
    assertThat(backup(null, config, "--to", backup.toString()).text()).contains("Backup:  ");
    assertThat(restore(backup, config).code()).isEqualTo(2);
    assertThat(restore(backup, config, "--force").text())
        .contains("What was there before is in " + data.resolve("before-restore-"));
    byte[] bytes = Files.readAllBytes(backup);
    bytes[bytes.length / 2] ^= 1;
    Files.write(backup, bytes);
    Said damaged = restore(backup, config("fresh", 1));
    assertThat(damaged.code()).isEqualTo(1);
    assertThat(damaged.text()).contains("nothing was changed: it is damaged or cut short");
    assertThat(folder.resolve("fresh")).doesNotExist();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("."));
    }
  }

  @Test
  void of_postgresql_there_is_no_backup_here() throws IOException {
    String config = config("none", 1);
    Files.writeString(
        Path.of(config),
        "database: {url: 'jdbc:postgresql://db.example/n'}\n",
        StandardOpenOption.APPEND);
    assertThat(backup(null, config, "--to", folder.resolve("b.zip").toString()).code())
        .isEqualTo(2);
    assertThat(backup(null, config("empty", 1), "--to", "b.zip").code()).isEqualTo(2);
  }

  private record Said(int code, String text) {}

  private static Said backup(@Nullable URI service, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = CommandLine.backup(service, print(out), arguments);
    return new Said(code, out.toString(StandardCharsets.UTF_8));
  }

  private static Said restore(Path backup, String config, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] all =
        Stream.concat(Stream.of(backup.toString(), config), Stream.of(more)).toArray(String[]::new);
    int code = CommandLine.restore(print(out), all);
    return new Said(code, out.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream print(ByteArrayOutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private String config(String data, int port) throws IOException {
    return Files.writeString(
            folder.resolve(data + ".yml"),
            """
            dataFolder: '%s'
            adminToken: '%s'
            server:
              type: default
              applicationConnectors:
                - type: http
                  port: %d
              adminConnectors:
                - type: http
                  port: 0
            """
                .formatted(folder.resolve(data), Service.ADMIN, port))
        .toString();
  }
}
