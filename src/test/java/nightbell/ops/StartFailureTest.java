package nightbell.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.List;
import net.sourceforge.argparse4j.ArgumentParsers;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFailureTest {
  @Test
  void our_own_sentences_come_out_one_on_a_line() {
    CannotStart cannot = new CannotStart(List.of("A is not set. Set it.", "B is wrong. Mend it."));
    assertThat(StartFailure.words(new IllegalStateException("wrapped", cannot)))
        .isEqualTo("A is not set. Set it.\nB is wrong. Mend it.");
  }

  @Test
  void a_taken_port_is_named_with_its_variable() {
    assertThat(StartFailure.words(bind("0.0.0.0/0.0.0.0:8080", "Address already in use")))
        .isEqualTo(
            "Port 8080 on 0.0.0.0 is taken: another program listens there, maybe another"
                + " Nightbell. Stop it, or set NIGHTBELL_PORT to a free port.");
    assertThat(StartFailure.words(bind("/127.0.0.1:8081", "Address already in use")))
        .contains("Port 8081 on 127.0.0.1 is taken")
        .contains("set NIGHTBELL_ADMIN_PORT");
  }

  @Test
  void a_failure_that_another_one_suppressed_is_found() {
    RuntimeException several = new RuntimeException("Multiple exceptions");
    several.addSuppressed(bind("/127.0.0.1:8081", "Address already in use"));
    assertThat(StartFailure.words(several)).startsWith("Port 8081");
  }

  @Test
  void a_port_or_an_address_that_is_not_ours_says_what_to_set() {
    assertThat(StartFailure.words(bind("0.0.0.0/0.0.0.0:80", "Permission denied")))
        .contains("Port 80 on 0.0.0.0 may not be used by this user")
        .contains("NIGHTBELL_PORT");
    assertThat(StartFailure.words(bind("/10.9.9.9:8080", "Cannot assign requested address")))
        .contains("no address 10.9.9.9")
        .contains("NIGHTBELL_BIND");
  }

  @ParameterizedTest
  @CsvSource({
    "90020, 90020, NIGHTBELL_DATA",
    "28000, 28000, secrets.properties",
    "90030, 90030, backup",
    "0, 28P01, NIGHTBELL_DB_PASSWORD",
    "0, 3D000, NIGHTBELL_DB_URL",
    "0, 08001, does not answer",
    "0, 42601, The database refused",
  })
  void a_database_that_refuses_says_what_to_mend(int code, String state, String words) {
    SQLException refused = new SQLException("the driver's words; SQL statement:\nX", state, code);
    assertThat(StartFailure.words(new IllegalStateException("pool", refused)))
        .contains(words)
        .doesNotContain("\n");
  }

  @Test
  void a_missing_file_and_a_forbidden_folder_are_named() {
    assertThat(StartFailure.words(new FileNotFoundException("File config.yaml not found")))
        .contains("File config.yaml not found")
        .contains("server config.yml");
    assertThat(StartFailure.words(new AccessDeniedException("data/secrets.properties")))
        .contains("data/secrets.properties (AccessDeniedException)")
        .contains("NIGHTBELL_DATA");
  }

  @Test
  void anything_else_is_named_with_a_hint() {
    assertThat(StartFailure.words(new IllegalStateException("what now")))
        .isEqualTo(
            "Nightbell could not start: IllegalStateException: what now\n"
                + "Start it again with --debug to see where that came from.");
    assertThat(StartFailure.words(new NullPointerException())).contains("NullPointerException\n");
  }

  @Test
  void the_exit_code_tells_findings_from_bad_use() {
    ArgumentParserException badUse =
        new ArgumentParserException("no", ArgumentParsers.newFor("nightbell").build());
    assertThat(StartFailure.exitCode(new Exit(Exit.FINDINGS))).isEqualTo(1);
    assertThat(StartFailure.exitCode(badUse)).isEqualTo(2);
    assertThat(StartFailure.exitCode(new IllegalStateException())).isEqualTo(1);
    assertThat(StartFailure.words(badUse)).isEmpty();
  }

  @Test
  void a_chain_that_runs_in_circles_ends() {
    IOException one = new IOException("one");
    IOException other = new IOException("other", one);
    one.initCause(other);
    assertThat(StartFailure.words(one)).contains("IOException: one");
  }

  private static Exception bind(String address, String why) {
    IOException failed = new IOException("Failed to bind to " + address, new BindException(why));
    return new RuntimeException(failed);
  }
}
