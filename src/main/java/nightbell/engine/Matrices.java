package nightbell.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.matrix.file.Mistake;
import org.jspecify.annotations.Nullable;

/** The matrices in force. Reading is cheap and never blocks. Thread-safe. */
public interface Matrices {

  /** The active version of a client. */
  Optional<MatrixVersion> active(ClientId client);

  /** The active version of every client. */
  List<MatrixVersion> active();

  /** Any version, also an old one. */
  Optional<MatrixVersion> version(int number);

  /**
   * Reads and lints a text, and if it has no mistakes and no errors stores it as a new version:
   * active at once, or, where signatures are needed or a later instant is named, a proposal that
   * takes the place of an older one that is not agreed. A text equal to the active one, or to the
   * open proposal, changes nothing and gives that. With mistakes nothing changes.
   */
  Loaded load(Offer offer);

  /** Loads a text of any client. */
  default Loaded load(String name, String text, String by, String why) {
    return load(new Offer(name, text, by, why, null, null, false, false));
  }

  /**
   * A text that is to become a version.
   *
   * @param name what to call the text in mistakes
   * @param client whose matrix it must be, null for anybody's
   * @param from when it is to become active, null for as soon as it may
   * @param orFirst needs no signatures where the client has no active version: a service without a
   *     matrix would page nobody
   * @param linted whether it need not be linted: the built-in sample was when it was built
   */
  record Offer(
      String name,
      String text,
      String by,
      String why,
      @Nullable ClientId client,
      @Nullable Instant from,
      boolean orFirst,
      boolean linted) {
    public Offer {
      from = from == null ? null : from.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /** What loading led to. */
  sealed interface Loaded {}

  /**
   * It is a version, new or known.
   *
   * @param findings what the linter says of a new one; empty where nothing changed
   */
  record Taken(MatrixVersion version, StoredVersion.State state, List<PlacedFinding> findings)
      implements Loaded {}

  /** It has mistakes, or the linter found errors. */
  record Wrong(List<Mistake> mistakes) implements Loaded {}

  /** It is the matrix of this other client. */
  record OtherClient(ClientId own) implements Loaded {}
}
