package nightbell.paper.evidence;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip while it is written, file after file; it keeps the hash of each. Not thread-safe. */
final class PackZip {
  /** As {@code sha256sum} writes and checks it. */
  static final String MANIFEST = "MANIFEST.sha256";

  private final ZipOutputStream zip;
  private final LocalDateTime at;
  private final StringBuilder manifest = new StringBuilder();

  PackZip(OutputStream out, Instant at) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.at = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    // Of what is written two thirds are hashes, which no effort makes smaller.
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** Writes a file. */
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  /** Writes a file of text. */
  interface Text {
    void write(Writer out) throws IOException;
  }

  /** Adds a file; an entry of the manifest stands for it from then on. */
  void file(String name, Body body) throws IOException {
    String hash = entry(name, body);
    manifest.append(hash).append("  ").append(name).append('\n');
  }

  void file(String name, byte[] bytes) throws IOException {
    file(name, (OutputStream out) -> out.write(bytes));
  }

  void page(String name, String html) throws IOException {
    file(name, html.getBytes(StandardCharsets.UTF_8));
  }

  void text(String name, Text text) throws IOException {
    file(
        name,
        out -> {
          Writer writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
          text.write(writer);
          writer.flush();
        });
  }

  /** Adds the manifest and ends the zip, but leaves the stream open; gives the manifest's hash. */
  String finish() throws IOException {
    byte[] lines = manifest.toString().getBytes(StandardCharsets.UTF_8);
    String hash = entry(MANIFEST, out -> out.write(lines));
    zip.finish();
    zip.flush();
    return hash;
  }

  private String entry(String name, Body body) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(at);
    zip.putNextEntry(entry);
    DigestOutputStream hashed = new DigestOutputStream(new Kept(zip), sha256());
    body.write(hashed);
    zip.closeEntry();
    return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Closing one file is not to close the zip. */
  private static final class Kept extends FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() {}
  }
}
