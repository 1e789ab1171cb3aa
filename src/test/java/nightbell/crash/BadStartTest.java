package nightbell.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A start that cannot be ends by itself: with an exit code, with sentences that say what is wrong
 * and what to do, and without leaving anything half done.
 */
class BadStartTest {
  private static final Duration SOON = Duration.ofSeconds(25);

  @TempDir Path folder;
  private LiveProcess service;

  @BeforeEach
  void open() {
    service = new LiveProcess(folder);
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void a_taken_port_is_named() throws IOException {
    try (ServerSocket taken = new ServerSocket(service.port, 1, loopback())) {
      fails("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken", "NIGHTBELL_PORT");
    }
  }

  @Test
  void a_taken_admin_port_is_named() throws IOException {
    try (ServerSocket taken = new ServerSocket(service.adminPort, 1, loopback())) {
      fails("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken", "NIGHTBELL_ADMIN_PORT");
    }
    assertThat(service.out()).as("it was never ready").doesNotContain("Nightbell is ready");
  }

  @Test
  void a_live_carrier_that_is_half_set_names_all_that_is_missing() {
    service.with("NIGHTBELL_CARRIER", "live").with("TWILIO_ACCOUNT_SID", "AC" + "1".repeat(32));
    fails("TWILIO_AUTH_TOKEN is not set", "TWILIO_FROM is not set", "SMTP_HOST", "MAIL_FROM");
    leavesNothing();
  }

  @Test
  void a_live_carrier_whose_values_cannot_be_is_named_before_anything_is_made() throws IOException {
    try (RecordingCarrier carrier = new RecordingCarrier()) {
      service.paging(carrier).with("TWILIO_FROM", "12345").with("MAIL_FROM", "nobody");
      fails("TWILIO_FROM must be a number like", "MAIL_FROM must be an address like");
      leavesNothing();
    }
  }

  @Test
  void every_mistake_of_a_matrix_is_named_with_its_place() throws IOException {
    service.with("NIGHTBELL_MATRIX", broken().toString());
    fails("mill.yml:10:", "\"soon\"", "mill.yml:19:", "\"123\"", "mill.yml:34:", "\"quik\"");
    assertThat(service.err()).contains("did you mean \"quick\"?").hasLineCount(3);
    leavesNothing();
  }

  @Test
  void a_matrix_that_is_not_there_is_named() {
    Path none = folder.resolve("none.yml");
    service.with("NIGHTBELL_MATRIX", none.toString());
    fails("NIGHTBELL_MATRIX names " + none + ", which cannot be read", "Name a file or folder");
    leavesNothing();
  }

  @Test
  void a_database_file_that_is_none_is_named_and_left_alone() throws IOException {
    byte[] garbage = new byte[20_000];
    new Random(7).nextBytes(garbage);
    Files.createDirectories(service.data);
    Path file = Files.write(service.data.resolve("nightbell.mv.db"), garbage);
    fails(service.data.toString(), "is damaged: restore the last backup");
    assertThat(file).hasBinaryContent(garbage);
  }

  @Test
  void a_folder_that_cannot_be_made_is_named() throws IOException {
    Path below = Files.createFile(folder.resolve("file")).resolve("data");
    service.with("NIGHTBELL_DATA", below.toString());
    fails("No access to " + below, "NIGHTBELL_DATA");
  }

  @Test
  void a_public_address_that_is_none_is_named() {
    service.with("NIGHTBELL_PUBLIC_URL", "nightbell dot example");
    fails("NIGHTBELL_PUBLIC_URL is 'nightbell dot example', which is no web address");
    leavesNothing();
  }

  @Test
  void a_port_that_is_no_number_is_named() {
    service.with("NIGHTBELL_PORT", "abc");
    fails("config.yml", "applicationConnectors[0].port is 'abc'", "NIGHTBELL_PORT");
    leavesNothing();
  }

  @Test
  void an_unknown_key_is_named_with_the_one_that_was_meant() throws IOException {
    String text = Files.readString(Path.of("config.yml")) + "\npublcUrl: ''\n";
    service.config(Files.writeString(folder.resolve("other.yml"), text).toString());
    fails("other.yml has an error", "publcUrl", "Did you mean", "publicUrl");
    leavesNothing();
  }

  @Test
  void a_configuration_that_is_not_there_is_named() {
    service.config(folder.resolve("none.yml").toString());
    fails("none.yml not found", "server config.yml");
    leavesNothing();
  }

  @Test
  void a_database_in_use_stops_the_second_and_a_broken_matrix_stops_no_restart()
      throws IOException {
    service.with("NIGHTBELL_MATRIX", NightTest.fixture(folder, "mill.yml").toString()).run();
    Path there = Files.createDirectory(folder.resolve("second"));
    try (LiveProcess second = new LiveProcess(there)) {
      second.with("NIGHTBELL_DATA", service.data.toString()).start();
      fails(second, service.data.toString(), "in use by another process", "NIGHTBELL_DATA");
    }
    assertThat(new Api(service.port).answers("/ping")).hasValue(200);

    assertThat(service.terminate(SOON)).isIn(0, 143);
    assertThat(service.showsStackTrace()).as(service.out()).isFalse();
    broken();
    service.run();
    assertThat(service.out())
        .contains("ERROR nightbell.FirstStart")
        .contains("the version before stays active")
        .contains("mill.yml:10:", "mill.yml:19:", "mill.yml:34:");
    assertThat(new Api(service.port).accepted("{\"title\": \"x\"}")).hasSize(1);
  }

  /** The fixture with three mistakes, each in a line of its own. */
  private Path broken() throws IOException {
    Path file = NightTest.fixture(folder, "mill.yml");
    String text =
        Files.readString(file)
            .replace("respond: 1h,", "respond: soon,")
            .replace("sms: \"+436601234501\"", "sms: \"123\"")
            .replace("path: quick}", "path: quik}");
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private void fails(String... words) {
    service.start();
    fails(service, words);
  }

  private static void fails(LiveProcess service, String... words) {
    assertThat(service.exit(SOON)).isIn(1, 2);
    assertThat(service.err().strip()).as(service.out()).contains(words);
    assertThat(service.err()).doesNotContain("Exception:");
    assertThat(service.showsStackTrace()).as(service.out() + service.err()).isFalse();
  }

  private void leavesNothing() {
    assertThat(service.data).doesNotExist();
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }
}
