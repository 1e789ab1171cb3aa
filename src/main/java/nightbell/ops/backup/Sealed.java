package nightbell.ops.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The seal at the very end of a backup: the SHA-256, in hex, of every byte before it. It is the end
 * of the zip's comment, so that any tool can open the file, and nothing can be changed, cut off or
 * added without breaking it.
 */
final class Sealed {
  private static final int HEX = 64;
  private static final String WORDS = "Nightbell backup. SHA-256 of all bytes before: ";

  private Sealed() {}

  /** The zip's comment before the file is sealed. */
  static String comment() {
    return WORDS + "0".repeat(HEX);
  }

  /** Seals a finished zip that has the comment, and forces it to the disk. */
  static void seal(Path zip) throws IOException {
    String hash = hash(zip, Files.size(zip) - HEX);
    try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "rw")) {
      file.seek(file.length() - HEX);
      file.write(hash.getBytes(StandardCharsets.US_ASCII));
      file.getFD().sync();
    }
  }

  /** Whether every byte is as it was sealed. */
  static boolean holds(Path zip) throws IOException {
    long size = Files.size(zip);
    if (size < comment().length()) {
      return false;
    }
    byte[] end = new byte[HEX];
    try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
      file.seek(size - HEX);
      file.readFully(end);
    }
    return hash(zip, size - HEX).equals(new String(end, StandardCharsets.ISO_8859_1));
  }

  /** SHA-256 in hex of the first bytes of a file. */
  static String hash(Path file, long bytes) throws IOException {
    MessageDigest digest = digest();
    byte[] piece = new byte[65536];
    long left = bytes;
    try (InputStream in = Files.newInputStream(file)) {
      while (left > 0) {
        int read = in.read(piece, 0, (int) Math.min(piece.length, left));
        if (read < 0) {
          break;
        }
        digest.update(piece, 0, read);
        left -= read;
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Reads through a digest. */
  static DigestInputStream through(InputStream in) {
    return new DigestInputStream(in, digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
