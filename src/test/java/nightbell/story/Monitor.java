package nightbell.story;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A real Nagios or Icinga 2 of this user's own, that watches one service and tells of it by the
 * script of this product. It lives on the machine's time, so what it does is waited for.
 */
final class Monitor implements AutoCloseable {
  /** What the check says: full of what a careless script would run, or break on. */
  static final String OUTPUT = "DB \"down\" $(touch pwned) `touch pwned` it's \\ over";

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private final Path folder;
  private final Process process;

  private Monitor(Path folder, List<String> command) throws IOException {
    this.folder = folder;
    process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.log").toFile())
            .start();
  }

  /** Where the program is installed, if it is. */
  static Optional<Path> installed(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(
            Arrays.stream(path.split(File.pathSeparator)), Stream.of("/usr/sbin", "/usr/bin"))
        .filter(place -> !place.isEmpty())
        .map(place -> Path.of(place, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Monitor nagios(Path program, Path folder, URI intake) throws IOException {
    prepare(folder, intake);
    write(folder, "nagios-objects.cfg", "objects.cfg");
    Path settings = write(folder, "nagios.cfg", "nagios.cfg");
    return new Monitor(folder, List.of(program.toString(), settings.toString()));
  }

  static Monitor icinga(Path program, Path folder, URI intake) throws IOException {
    prepare(folder, intake);
    Path settings = write(folder, "icinga2.conf", "icinga2.conf");
    PosixFileAttributes owner = Files.readAttributes(folder, PosixFileAttributes.class);
    Stream<String> users =
        Stream.of("RunAsUser=" + owner.owner().getName(), "RunAsGroup=" + owner.group().getName());
    Stream<String> folders =
        Stream.of("DataDir", "CacheDir", "LogDir", "InitRunDir", "SpoolDir", "ConfigDir")
            .map(name -> name + "=" + folder(folder, name));
    List<String> command =
        Stream.concat(
                Stream.of(program.toString(), "daemon", "-c", settings.toString()),
                Stream.concat(users, folders).flatMap(constant -> Stream.of("-D", constant)))
            .toList();
    return new Monitor(folder, command);
  }

  /** The service is critical from the next check on, or fine again. */
  void critical(boolean value) throws IOException {
    set(folder, value);
  }

  boolean ranWhatItWasTold() {
    return Files.exists(folder.resolve("pwned"));
  }

  /** Waits for something that it brings about. */
  void await(String what, BooleanSupplier there) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!there.getAsBoolean()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new AssertionError("waited in vain for " + what + "\n" + logged());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void prepare(Path folder, URI intake) throws IOException {
    Files.writeString(
        folder.resolve("notify.conf"), "url=" + intake + "\nspool=" + folder + "/spool\n");
    Files.writeString(folder.resolve("output"), OUTPUT + "\n");
    Files.writeString(
        folder.resolve("probe"), "cat " + folder + "/output; exit $(cat " + folder + "/state)\n");
    set(folder, true);
  }

  private static void set(Path folder, boolean critical) throws IOException {
    Path next = Files.writeString(folder.resolve("state.new"), critical ? "2\n" : "0\n");
    Files.move(next, folder.resolve("state"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path folder(Path folder, String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Path folder, String from, String to) throws IOException {
    PosixFileAttributes owner = Files.readAttributes(folder, PosixFileAttributes.class);
    try (InputStream in = Monitor.class.getResourceAsStream("/monitors/" + from)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Files.writeString(
          folder.resolve(to),
          text.replace("@FOLDER@", folder.toString())
              .replace("@SCRIPT@", Path.of("scripts", "nightbell-notify").toAbsolutePath() + "")
              .replace("@USER@", owner.owner().getName())
              .replace("@GROUP@", owner.group().getName()));
    }
  }

  private String logged() {
    try {
      return Files.readString(folder.resolve("out.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
