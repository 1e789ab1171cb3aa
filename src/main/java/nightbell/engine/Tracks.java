package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.escalation.PageId;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/** What carriers left open, and numbers that they do not reach. Each call is on its own. */
public interface Tracks {

  /**
   * Texts and calls that a carrier took before {@code before} without reporting their end, newest
   * first, so that old ones that never end hide none.
   *
   * @param since only those that it took at or after this instant
   */
  List<Page> open(Instant since, Instant before, int limit);

  /** Texts and calls of unknown fate, given up between these instants, newest first. */
  List<Page> unknown(Instant since, Instant before, int limit);

  /**
   * How a page left that was claimed.
   *
   * @param at when it was claimed
   * @param words null where they were not kept
   */
  record Left(Instant at, @Nullable String words) {}

  /** How this page left; empty if it never was claimed. */
  Optional<Left> left(PageId page);

  /**
   * Whether a page of another message is known to be what the carrier calls so.
   *
   * @param tokenHash of this message's token: pages may have gone in one
   */
  boolean isTaken(String carrierId, String tokenHash);

  /** Faults of numbers of which no desk was told yet. */
  List<NumberFault> untold(int limit);

  /** Remembers that the desk was told. */
  void told(NumberFault fault);

  /** Why this number is not reached by the channel, if that is known. */
  Optional<Fault> fault(String address, Channel channel);
}
