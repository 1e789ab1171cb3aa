package nightbell.engine.silence;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.engine.rota.Kept;
import nightbell.matrix.silence.Silence;

/** Silences on record, those that were ended too. */
public interface SilenceRecords {

  /** A number that grows with every change. */
  long revision();

  /** All silences, oldest record first. */
  List<Kept<Silence>> all();

  /**
   * Changes them in one transaction; no two run at once, on whatever node. What is committed
   * survives a power cut.
   *
   * @throws Store.Conflict if another change came first; trying again mends it
   */
  <T> T change(Function<Session, T> work);

  /** One transaction's view. Reads see the writes before them. */
  interface Session {

    /** Silences of a client that were not ended and are not over by this instant. */
    List<Kept<Silence>> live(ClientId client, Instant now);

    /** The next number for an id, which raises the revision. */
    long nextNumber();

    void insert(Silence silence);

    /** Ends a silence; false if it is ended already or there is none of this id. */
    boolean end(String id, Instant at, String by);

    /** Puts an entry on record. */
    void append(Instant at, ClientId client, Entry entry);
  }
}
