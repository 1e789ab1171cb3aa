package nightbell.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path temp;

  @Test
  void the_first_start_generates_and_the_next_ones_keep() throws IOException {
    Secrets first = Secrets.open(data(), null, null);
    String written = Files.readString(file());
    Secrets second = Secrets.open(data(), null, null);

    assertThat(first.adminToken()).matches("nb_[0-9a-f]{48}").isEqualTo(second.adminToken());
    assertThat(first.intakeKey()).matches("[0-9a-f]{32}").isEqualTo(second.intakeKey());
    assertThat(first.databasePassword()).hasSize(48).isEqualTo(second.databasePassword());
    assertThat(Files.readString(file())).isEqualTo(written);
    assertThat(written).contains("\nintakeKey=" + first.intakeKey() + "\n");
  }

  @Test
  void two_folders_have_different_secrets() throws IOException {
    Secrets one = Secrets.open(temp.resolve("a"), null, null);
    Secrets other = Secrets.open(temp.resolve("b"), null, null);
    assertThat(one.adminToken()).isNotEqualTo(other.adminToken());
    assertThat(one.intakeKey()).isNotEqualTo(other.intakeKey());
    assertThat(one.databasePassword()).isNotEqualTo(other.databasePassword());
  }

  @Test
  void given_values_win_and_are_not_written_down() throws IOException {
    Secrets given = Secrets.open(data(), "my-token", "my-key");
    assertThat(given.adminToken()).isEqualTo("my-token");
    assertThat(given.intakeKey()).isEqualTo("my-key");
    assertThat(Files.readString(file())).doesNotContain("my-").contains("databasePassword=");
  }

  @Test
  void a_file_cut_by_a_crash_is_completed_and_keeps_what_it_had() throws IOException {
    Files.createDirectories(data());
    Files.writeString(file(), "databasePassword=kept\nadminTo");
    Secrets secrets = Secrets.open(data(), null, null);
    assertThat(secrets.databasePassword()).isEqualTo("kept");
    assertThat(Secrets.open(data(), null, null).adminToken()).isEqualTo(secrets.adminToken());
  }

  @Test
  void only_the_owner_reads_them_even_after_a_careless_copy() throws IOException {
    Secrets.open(data(), null, null);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data())))
        .isEqualTo("rwx------");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    Secrets.open(data(), null, null);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void they_are_not_shown_as_text() throws IOException {
    Secrets secrets = Secrets.open(data(), null, null);
    assertThat(secrets.toString()).doesNotContain(secrets.adminToken(), secrets.intakeKey());
  }

  @Test
  void a_damaged_file_stops_the_start_with_a_sentence() throws IOException {
    Files.createDirectories(data());
    Files.writeString(file(), "adminToken=\\uZZZZ");
    assertThatThrownBy(() -> Secrets.open(data(), null, null))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("secrets.properties in the data folder is damaged");
  }

  private Path data() {
    return temp.resolve("data");
  }

  private Path file() {
    return data().resolve("secrets.properties");
  }
}
