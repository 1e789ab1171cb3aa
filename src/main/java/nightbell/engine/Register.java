package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nightbell.alert.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * What is set up: texts of matrix versions, intake keys, and bodies that were rejected. Each call
 * commits.
 */
public interface Register {

  /** A version with its text; what becomes of versions is {@link MatrixVersions}'. */
  Optional<StoredMatrix> matrix(int version);

  /** A version's text as it was loaded; {@code number} counts over all clients from 1. */
  record StoredMatrix(
      int number, ClientId client, String sha256, String text, String by, String why, Instant at) {}

  /** Adds a key; does nothing if one of the same secret is on record, be it ended or not. */
  void addKey(IntakeKey key);

  /**
   * The live key of this secret, or the one that had it before its last rotation; an ended key is
   * not found. Ask {@link IntakeKey#opens} whether the secret still holds.
   */
  Optional<IntakeKey> key(String secretHash);

  /** All keys, ended ones too, oldest first. */
  List<IntakeKey> keys();

  /** Ends a key; true if it was there and live. */
  boolean revokeKey(String id, Instant at);

  /** Gives a live key a new secret; the one it has goes on until then. True if it was there. */
  boolean rotateKey(String id, String secretHash, Instant formerUntil);

  /** Changes how a live key's bodies are read; true if it was there. */
  boolean mapKey(String id, Mapped mapped);

  /** How a key's bodies are read, and what that was tried on; empty for one without a mapping. */
  Optional<Mapped> mapped(String id);

  /** A mapping, and a body that it reads; both JSON, or the body any text. */
  record Mapped(String mapping, String sample) {}

  /**
   * A tool's right to post alerts for a client; the secret is kept as SHA-256 (hex) only.
   *
   * @param system default for alerts that name none; so are {@code category} and {@code source}
   * @param perMinute how many alerts it may bring in a minute; null for the common limit
   * @param mapping how its bodies are read, for keys of the format {@code json}
   */
  record IntakeKey(
      String id,
      ClientId client,
      String name,
      String secretHash,
      @Nullable String format,
      @Nullable String system,
      @Nullable String category,
      @Nullable String source,
      Instant createdAt,
      @Nullable Instant revokedAt,
      @Nullable Former former,
      @Nullable Integer perMinute,
      @Nullable String mapping) {

    /** A key that was never rotated, without a limit or mapping of its own. */
    public IntakeKey(
        String id,
        ClientId client,
        String name,
        String secretHash,
        @Nullable String format,
        @Nullable String system,
        @Nullable String category,
        @Nullable String source,
        Instant createdAt,
        @Nullable Instant revokedAt) {
      this(
          id,
          client,
          name,
          secretHash,
          format,
          system,
          category,
          source,
          createdAt,
          revokedAt,
          null,
          null,
          null);
    }

    /** Whether this secret is the key's, or the one before while that still holds. */
    public boolean opens(String hash, Instant at) {
      if (revokedAt != null) {
        return false;
      }
      boolean former = isFormer(hash) && at.isBefore(Objects.requireNonNull(this.former).until);
      return secretHash.equals(hash) || former;
    }

    /** Whether it opens for bodies of this format: a key without one opens for all. */
    public boolean admits(String given) {
      return format == null || format.equals(given);
    }

    /** Whether this is the secret before the last rotation. */
    public boolean isFormer(String hash) {
      return former != null && former.hash.equals(hash);
    }
  }

  /** A secret that was replaced, and the instant at which it ends. */
  record Former(String hash, Instant until) {}

  /** Keeps a body that could not be read. */
  void reject(@Nullable ClientId client, String format, String why, String body, Instant at);
}
