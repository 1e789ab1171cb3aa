package nightbell;

import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nightbell.engine.SystemClock;
import nightbell.ops.Exit;
import nightbell.ops.Secrets;
import nightbell.ops.backup.BackupCommand;
import nightbell.ops.backup.Own;
import org.jspecify.annotations.Nullable;

/**
 * Makes a backup for the command: a running service, which holds its database's lock, is asked for
 * one; the folder of a stopped one is read, under that lock.
 *
 * @param service where the service is, if not where its configuration says
 */
record BackupGiven(@Nullable URI service) implements BackupCommand.Source {
  /** A long trail is proven before the answer begins. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private static final Duration CONNECT = Duration.ofSeconds(5);

  @Override
  public void write(Bootstrap<?> bootstrap, String file, Path target) throws IOException {
    NightbellConfiguration configuration = ConfigurationFile.read(bootstrap, file);
    if (configuration.database().url() != null) {
      throw bad(
          "The record is in PostgreSQL: use pg_dump for it, and keep the data folder's"
              + " secrets.properties and trail-seals.txt with the dump.");
    }
    Path data = configuration.dataFolder();
    ConfigurationFile.database(configuration);
    Optional<FolderLock> lock = FolderLock.of(data);
    if (lock.isEmpty()) {
      running(configuration, target);
      return;
    }
    try (FolderLock held = lock.get()) {
      new BackupMaker(data, held::copyTo, new SystemClock()).write(target);
    } catch (RuntimeException e) {
      throw bad("The database in " + data + " cannot be read: " + e.getMessage());
    }
  }

  private void running(NightbellConfiguration configuration, Path target) throws IOException {
    URI there = service == null ? new LocalAddress(configuration).uri() : service;
    Path data = configuration.dataFolder();
    Secrets secrets = Secrets.open(data, configuration.adminToken(), configuration.intakeKey());
    HttpRequest request =
        HttpRequest.newBuilder(there.resolve("/api/v1/backup"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + secrets.adminToken())
            .POST(BodyPublishers.noBody())
            .build();
    HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    try {
      HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        take(bodyOf(answer, body), target);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw bad(
          "The database in "
              + data
              + " is in use, and its service at "
              + there
              + " does not give a backup: "
              + e.getMessage());
    }
  }

  private static InputStream bodyOf(HttpResponse<?> answer, InputStream body) throws IOException {
    if (answer.statusCode() != 200) {
      String said = new String(body.readNBytes(4000), StandardCharsets.UTF_8);
      throw bad("The service gave no backup, it answered " + answer.statusCode() + ": " + said);
    }
    return body;
  }

  private static void take(InputStream body, Path target) throws IOException {
    try (OutputStream out = Own.create(target)) {
      body.transferTo(out);
    }
  }

  private static Exit bad(String sentence) {
    System.err.println(sentence);
    return new Exit(Exit.BAD_USE);
  }
}
