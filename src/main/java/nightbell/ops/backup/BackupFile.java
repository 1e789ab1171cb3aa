package nightbell.ops.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A backup: a zip of a manifest and the data folder's files, sealed as a whole. Reading believes
 * nothing: the seal, the names, each file's length and hash must be right.
 */
public final class BackupFile {
  /** The database's file in the data folder. */
  public static final String DATABASE = "nightbell.mv.db";

  /** All that a data folder holds; the first two must be there. The database comes last. */
  public static final List<String> NAMES =
      List.of("secrets.properties", "trail-seals.txt", "trail-end.txt", DATABASE);

  static final String MANIFEST = "nightbell-backup.json";
  private static final int LARGEST_MANIFEST = 100_000;
  private static final int NAME_AT = 30;

  private final Path file;
  private final Manifest manifest;

  private BackupFile(Path file, Manifest manifest) {
    this.file = file;
    this.manifest = manifest;
  }

  public Manifest manifest() {
    return manifest;
  }

  /** Packs a copy of a data folder into a file that its owner alone can read, and seals it. */
  public static void pack(Path folder, Manifest manifest, Path target) throws IOException {
    Map<String, Manifest.Part> parts = new TreeMap<>();
    for (String name : NAMES) {
      Path part = folder.resolve(name);
      if (Files.exists(part)) {
        long bytes = Files.size(part);
        parts.put(name, new Manifest.Part(bytes, Sealed.hash(part, bytes)));
      }
    }
    try (OutputStream out = Own.create(target);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setComment(Sealed.comment());
      zip.putNextEntry(new ZipEntry(MANIFEST));
      zip.write(manifest.with(parts).bytes());
      for (String name : parts.keySet()) {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(folder.resolve(name), zip);
      }
    }
    Sealed.seal(target);
  }

  /** Looks at a file that may be a backup; none of it is unpacked. */
  public static BackupFile open(Path file) throws IOException, Unfit {
    if (!begins(file)) {
      throw new Unfit("it is no backup of Nightbell");
    }
    if (!Sealed.holds(file)) {
      throw new Unfit("it is damaged or cut short: its bytes are not those that were written");
    }
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      zip.getNextEntry();
      Manifest manifest = Manifest.read(zip.readNBytes(LARGEST_MANIFEST));
      for (String name : manifest.files().keySet()) {
        known(name);
      }
      if (!manifest.files().keySet().containsAll(List.of(DATABASE, NAMES.get(0)))) {
        throw new Unfit("it lacks the database or its secrets");
      }
      return new BackupFile(file, manifest);
    }
  }

  /** Unpacks all of it into this folder, which has none of the files yet. */
  public void unpack(Path folder) throws IOException, Unfit {
    Set<String> seen = new HashSet<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      zip.getNextEntry();
      for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
        Manifest.Part part = manifest.files().get(known(next.getName()));
        if (part == null || !seen.add(next.getName())) {
          throw new Unfit("it holds a file twice, or one that its manifest does not name");
        }
        unpack(zip, part, folder.resolve(next.getName()));
      }
    }
    if (!seen.equals(manifest.files().keySet())) {
      throw new Unfit("it lacks a file that its manifest names");
    }
  }

  private static void unpack(InputStream zip, Manifest.Part part, Path target)
      throws IOException, Unfit {
    DigestInputStream in = Sealed.through(zip);
    byte[] piece = new byte[65536];
    long left = part.bytes();
    try (OutputStream out = Own.create(target)) {
      for (int read = in.read(piece); read >= 0 && left >= 0; read = in.read(piece)) {
        left -= read;
        out.write(piece, 0, left < 0 ? 0 : read);
      }
    }
    String hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
    if (left != 0 || !hash.equals(part.sha256())) {
      throw new Unfit(target.getFileName() + " in it is not what its manifest says");
    }
  }

  /** No name but the few that a data folder has ever becomes a path. */
  private static String known(String name) throws Unfit {
    if (!NAMES.contains(name)) {
      throw new Unfit("it holds a file that no backup has: " + shown(name));
    }
    return name;
  }

  private static String shown(String name) {
    String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
  }

  private static boolean begins(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(NAME_AT + MANIFEST.length());
      String text = new String(start, StandardCharsets.ISO_8859_1);
      return text.startsWith("PK\3\4") && text.endsWith(MANIFEST);
    }
  }
}
