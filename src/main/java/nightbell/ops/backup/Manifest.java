package nightbell.ops.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup says of itself.
 *
 * @param format of the file; this release writes and reads 1
 * @param version of the Nightbell that made it
 * @param schema the last migration of its database
 * @param at when it was made
 * @param events how many the trail held, with its end's link in {@code head}
 * @param proven whether the trail was as it was written
 * @param open how many incidents were not resolved
 */
public record Manifest(
    int format,
    String program,
    String version,
    int schema,
    String at,
    long events,
    String head,
    boolean proven,
    int open,
    Map<String, Part> files) {
  static final int FORMAT = 1;
  static final String PROGRAM = "nightbell";
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  public Manifest {
    files = files == null ? Map.of() : new TreeMap<>(files);
  }

  /** Of a backup of this release, before its files are known. */
  public static Manifest of(
      int schema, String at, long events, String head, boolean proven, int open) {
    String known = Manifest.class.getPackage().getImplementationVersion();
    String version = known == null ? "unpacked" : known;
    return new Manifest(FORMAT, PROGRAM, version, schema, at, events, head, proven, open, Map.of());
  }

  /** The same with its files. */
  Manifest with(Map<String, Part> all) {
    return new Manifest(format, program, version, schema, at, events, head, proven, open, all);
  }

  /** One file in it. */
  record Part(long bytes, String sha256) {}

  byte[] bytes() throws JsonProcessingException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  /** Reads one; a manifest of another program or format is refused in a sentence. */
  static Manifest read(byte[] bytes) throws Unfit {
    Manifest read;
    try {
      read = JSON.readValue(bytes, Manifest.class);
    } catch (java.io.IOException e) {
      throw new Unfit("its manifest cannot be read");
    }
    if (!PROGRAM.equals(read.program)) {
      throw new Unfit("it is a backup of another program");
    }
    if (read.format != FORMAT) {
      throw new Unfit("it has format " + read.format + ", and this release reads format 1");
    }
    return read;
  }
}
