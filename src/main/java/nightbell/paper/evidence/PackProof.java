package nightbell.paper.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nightbell.audit.Seal;
import nightbell.audit.Verdict;
import nightbell.audit.Verdict.Bad;
import org.jspecify.annotations.Nullable;

/**
 * Holds a pack, zipped or unpacked, against its manifest, its own links, its seals and those that
 * somebody kept. Needs no service and no database; in steady memory. What is wrong with a file and
 * not with an event has the event number 0.
 */
public final class PackProof {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final PackFiles files;

  private PackProof(PackFiles files) {
    this.files = files;
  }

  /** Whether there is a pack of this name, and no configuration. */
  public static boolean isPack(Path path) {
    return Files.isDirectory(path)
        || (Files.isRegularFile(path) && path.toString().toLowerCase(Locale.ROOT).endsWith(".zip"));
  }

  /**
   * What the proof came to.
   *
   * @throws IOException if it cannot be read
   */
  public static Verdict of(Path pack, List<Seal> kept) throws IOException {
    try (PackFiles files = PackFiles.open(pack)) {
      return new PackProof(files).verdict(kept);
    }
  }

  private Verdict verdict(List<Seal> kept) throws IOException {
    String file = fault().orElse(null);
    JsonNode facts;
    List<Seal> own;
    try (InputStream in = files.read("pack.json");
        InputStream seals = files.read("chain/seals.csv")) {
      facts = JSON.readTree(in);
      own = seals(seals);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return new Verdict(0, 0, "", new Bad(0, "pack.json or the seals cannot be read."));
    }
    PackChain chain = new PackChain(facts.path("chain"), own, kept);
    Bad bad = events(chain);
    Bad first = file == null ? bad : new Bad(0, file);
    return new Verdict(
        chain.events(), own.size() + kept.size(), chain.head(), bad == null ? first : bad);
  }

  private @Nullable Bad events(PackChain chain) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(files.read(ChainFile.NAME), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          Bad bad = chain.take(JSON.readTree(line));
          if (bad != null) {
            return bad;
          }
        }
      }
    } catch (JsonProcessingException e) {
      return new Bad(chain.next(), "Its line in " + ChainFile.NAME + " cannot be read.");
    }
    return chain.end();
  }

  /** The first file that is not as the manifest says. */
  private Optional<String> fault() throws IOException {
    Map<String, String> known = new TreeMap<>();
    String manifest;
    try (InputStream in = files.read(PackZip.MANIFEST)) {
      manifest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String line : manifest.lines().toList()) {
      if (!line.matches("[0-9a-f]{64} {2}\\S.*")) {
        return Optional.of("The manifest is damaged: " + line);
      }
      known.put(line.substring(66), line.substring(0, 64));
    }
    for (Map.Entry<String, String> file : known.entrySet()) {
      if (!files.names().contains(file.getKey())) {
        return Optional.of(file.getKey() + " is missing.");
      }
      try (InputStream in = files.read(file.getKey())) {
        if (!hash(in).equals(file.getValue())) {
          return Optional.of(file.getKey() + " was changed: it is not as the manifest says.");
        }
      }
    }
    TreeSet<String> added = new TreeSet<>(files.names());
    added.removeAll(known.keySet());
    added.remove(PackZip.MANIFEST);
    return added.isEmpty()
        ? Optional.empty()
        : Optional.of(added.first() + " is not in the manifest: it was added.");
  }

  private static String hash(InputStream in) throws IOException {
    var hash = PackZip.sha256();
    byte[] piece = new byte[1 << 16];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      hash.update(piece, 0, read);
    }
    return HexFormat.of().formatHex(hash.digest());
  }

  private static List<Seal> seals(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            parts ->
                Seal.read(parts[1] + ":" + parts[2]).orElseThrow(IllegalArgumentException::new))
        .toList();
  }
}
