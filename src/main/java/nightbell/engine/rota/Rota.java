package nightbell.engine.rota;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.oncall.Away;
import nightbell.oncall.ScheduleOverride;
import org.jspecify.annotations.Nullable;

/** Overrides, absences and swaps on record, those that were ended too. */
public interface Rota {

  /** A number that grows with every change. */
  long revision();

  /** All overrides, oldest record first. */
  List<Kept<ScheduleOverride>> overrides();

  /** All absences, oldest record first. */
  List<Kept<Away>> absences();

  /** All swaps, oldest record first. */
  List<Swap> swaps();

  /**
   * Changes them in one transaction; no two run at once, on whatever node. What is committed
   * survives a power cut.
   *
   * @throws Store.Conflict if another change came first; trying again mends it
   */
  <T> T change(Function<Session, T> work);

  /** One transaction's view. Reads see the writes before them. */
  interface Session {

    Shelf<ScheduleOverride> overrides();

    Shelf<Away> absences();

    Optional<Swap> swap(String id);

    void insert(Swap swap);

    /** Writes the consents, overrides and end of a swap. */
    void update(Swap swap);

    /** The next number for an id, which raises the revision. */
    long nextNumber();

    /** Puts an entry on record. */
    void append(Instant at, @Nullable ClientId client, Entry entry);
  }

  /** Records of one sort. */
  interface Shelf<T> {

    /** The record of this id, ended or not. */
    Optional<Kept<T>> find(String id);

    /** Those that were not ended and share an instant with {@code [from, to)}, oldest first. */
    List<Kept<T>> live(Instant from, Instant to);

    void insert(@Nullable ClientId client, T change);

    /** Ends one, which raises the revision; false if it is ended or there is none of this id. */
    boolean end(String id, Instant at, String by);
  }
}
