package nightbell.engine;

import java.time.Instant;
import java.util.List;
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

  /** The live key of this secret; an ended one is not found. */
  Optional<IntakeKey> key(String secretHash);

  /** All keys, ended ones too, oldest first. */
  List<IntakeKey> keys();

  /** Ends a key; true if it was there and live. */
  boolean revokeKey(String id, Instant at);

  /**
   * A tool's right to post alerts for a client; the secret is kept as SHA-256 (hex) only.
   *
   * @param system default for alerts that name none; so are {@code category} and {@code source}
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
      @Nullable Instant revokedAt) {}

  /** Keeps a body that could not be read. */
  void reject(@Nullable ClientId client, String format, String why, String body, Instant at);
}
