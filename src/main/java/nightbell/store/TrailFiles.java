package nightbell.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightbell.audit.Seal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the trail's end was, remembered in two files beside the database: {@code trail-end.txt}
 * holds the last commit's, {@code trail-seals.txt} grows by a line for each seal. A database that
 * was cut or put back to an older copy does not match them. A line is an instant, the last event's
 * number and its link. Thread-safe. A file that cannot be written costs proof, never an alert.
 */
final class TrailFiles {
  static final String END = "trail-end.txt";
  static final String SEALS = "trail-seals.txt";
  private static final Logger LOG = LoggerFactory.getLogger(TrailFiles.class);

  private final Path end;
  private final Path seals;
  private @Nullable FileChannel open;
  private long last = -1;

  TrailFiles(Path folder) {
    end = folder.resolve(END);
    seals = folder.resolve(SEALS);
  }

  /** Remembers the end that was just committed; one that is behind what is remembered is late. */
  synchronized void committed(Seal seal) {
    if (seal.event() <= last) {
      return;
    }
    try {
      if (open == null) {
        open = FileChannel.open(end, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      }
      ByteBuffer line = ByteBuffer.wrap(padded(line(seal)).getBytes(StandardCharsets.US_ASCII));
      open.write(line, 0);
      last = seal.event();
    } catch (IOException e) {
      LOG.warn("The trail's end could not be written to {}: {}", end, e.toString());
    }
  }

  /** Remembers a seal, forced to the disk. */
  synchronized void sealed(Seal seal) {
    try (FileChannel file =
        FileChannel.open(seals, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      file.write(ByteBuffer.wrap((line(seal) + "\n").getBytes(StandardCharsets.US_ASCII)));
      file.force(true);
    } catch (IOException e) {
      LOG.warn("A seal could not be written to {}: {}", seals, e.toString());
    }
  }

  /**
   * All that is remembered.
   *
   * @throws Damaged if a file was changed into what Nightbell does not write, or the seals are gone
   *     although there were some
   */
  synchronized List<Seal> remembered(boolean sealed) throws Damaged {
    if (sealed && !Files.exists(seals)) {
      throw new Damaged(SEALS + " is missing beside the database, which knows of seals.");
    }
    List<Seal> all = new ArrayList<>();
    for (Path file : List.of(seals, end)) {
      for (String line : lines(file)) {
        all.add(
            seal(line).orElseThrow(() -> new Damaged(file.getFileName() + " is damaged: " + line)));
      }
    }
    return all;
  }

  /** The files are not as they were written. */
  static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(String message) {
      super(message);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Seal> seal(String line) {
    String[] parts = line.split(" ", -1);
    try {
      return parts.length == 3
          ? Optional.of(new Seal(Instant.parse(parts[0]), Long.parseLong(parts[1]), parts[2]))
          : Optional.empty();
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String line(Seal seal) {
    return seal.at() + " " + seal.event() + " " + seal.head();
  }

  /** Of one length, so that a shorter line never leaves the end of a longer one behind. */
  private static String padded(String line) {
    return line + " ".repeat(Math.max(0, 127 - line.length())) + "\n";
  }

  synchronized void close() {
    try {
      if (open != null) {
        open.close();
        open = null;
      }
    } catch (IOException e) {
      LOG.warn("{} could not be closed: {}", end, e.toString());
    }
  }
}
