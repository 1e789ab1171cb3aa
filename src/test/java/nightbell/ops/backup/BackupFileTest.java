package nightbell.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup gives back what went in, or nothing. */
class BackupFileTest {
  @TempDir Path folder;
  private Path data;
  private Path backup;

  @BeforeEach
  void pack() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    backup = folder.resolve("backup.zip");
    Files.writeString(data.resolve(BackupFile.DATABASE), "rows ".repeat(500));
    Files.writeString(data.resolve("secrets.properties"), "databasePassword=p\n");
    Files.writeString(data.resolve("trail-end.txt"), "an end");
    Files.writeString(data.resolve("other.txt"), "nobody's");
    BackupFile.pack(data, manifest(), backup);
  }

  @Test
  void what_went_in_comes_out() throws Exception {
    BackupFile read = BackupFile.open(backup);
    Path out = Files.createDirectory(folder.resolve("out"));
    read.unpack(out);
    assertThat(read.manifest().events()).isEqualTo(7);
    for (String name : new String[] {BackupFile.DATABASE, "secrets.properties", "trail-end.txt"}) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(data.resolve(name));
    }
    assertThat(out.resolve("other.txt")).doesNotExist();
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      assertThat(zip.getComment()).startsWith("Nightbell backup. SHA-256 of all bytes before: ");
    }
  }

  @Test
  void no_byte_can_be_changed_and_none_left_out_or_added() throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= (byte) (1 << at % 8);
      refused(changed, "byte " + at);
    }
    for (int length = 0; length < whole.length; length += 7) {
      refused(Arrays.copyOf(whole, length), "cut at " + length);
    }
    refused(Arrays.copyOf(whole, whole.length + 1), "one more");
  }

  @Test
  void a_zip_of_another_program_is_no_backup() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
      zip.putNextEntry(new ZipEntry("nightbell.mv.db"));
      zip.write(1);
    }
    assertThatThrownBy(() -> BackupFile.open(backup)).hasMessage("it is no backup of Nightbell");
  }

  @Test
  void names_that_lead_elsewhere_are_never_written() throws Exception {
    for (String name : new String[] {"../evil", "/etc/evil", "a/../../evil", "evil.txt"}) {
      Map<String, String> files = files();
      files.put(name, "evil");
      forge(manifest().with(parts(files())), files);
      BackupFile read = BackupFile.open(backup);
      Path out = Files.createTempDirectory(folder, "out");
      assertThatThrownBy(() -> read.unpack(out))
          .isInstanceOf(Unfit.class)
          .hasMessage("it holds a file that no backup has: " + name);
      forge(manifest().with(parts(files)), files);
      assertThatThrownBy(() -> BackupFile.open(backup)).isInstanceOf(Unfit.class);
      assertThat(folder.resolve("evil")).doesNotExist();
    }
  }

  @Test
  void what_the_manifest_says_must_be_true() throws Exception {
    Map<String, String> files = files();
    Map<String, Manifest.Part> parts = parts(files);
    files.put("secrets.properties", "longer than it says");
    forge(manifest().with(parts), files);
    Path out = Files.createTempDirectory(folder, "out");
    assertThatThrownBy(() -> BackupFile.open(backup).unpack(out))
        .hasMessage("secrets.properties in it is not what its manifest says");

    files.remove("secrets.properties");
    forge(manifest().with(parts), files);
    Path other = Files.createTempDirectory(folder, "out");
    assertThatThrownBy(() -> BackupFile.open(backup).unpack(other))
        .hasMessage("it lacks a file that its manifest names");
  }

  @Test
  void another_format_or_program_is_refused_in_a_sentence() throws IOException {
    Manifest own = manifest();
    forge(new Manifest(2, own.program(), "9", 1, "", 0, "", true, 0, parts(files())), files());
    assertThatThrownBy(() -> BackupFile.open(backup)).hasMessageContaining("it has format 2");
    forge(new Manifest(1, "other", "9", 1, "", 0, "", true, 0, parts(files())), files());
    assertThatThrownBy(() -> BackupFile.open(backup))
        .hasMessage("it is a backup of another program");
  }

  private static Manifest manifest() {
    return Manifest.of(28, "2026-11-21T08:10:00Z", 7, "ab", true, 1);
  }

  private static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put(BackupFile.DATABASE, "rows");
    files.put("secrets.properties", "p");
    return files;
  }

  private Map<String, Manifest.Part> parts(Map<String, String> files) throws IOException {
    Map<String, Manifest.Part> parts = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path copy = Files.writeString(folder.resolve("part"), file.getValue());
      long bytes = Files.size(copy);
      parts.put(file.getKey(), new Manifest.Part(bytes, Sealed.hash(copy, bytes)));
    }
    return parts;
  }

  /** A sealed file by somebody who knows how. */
  private void forge(Manifest manifest, Map<String, String> files) throws IOException {
    try (OutputStream out = Files.newOutputStream(backup);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setComment(Sealed.comment());
      zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
      zip.write(manifest.bytes());
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    Sealed.seal(backup);
  }

  private void refused(byte[] bytes, String what) throws IOException {
    Path changed = Files.write(folder.resolve("changed.zip"), bytes);
    assertThatThrownBy(() -> BackupFile.open(changed)).as(what).isInstanceOf(Unfit.class);
  }
}
