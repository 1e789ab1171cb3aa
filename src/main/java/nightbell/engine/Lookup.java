package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.engine.Engine.PageReport;
import nightbell.oncall.Channel;

/**
 * Asks a carrier what became of pages that it did not report. Reads only: each call is at most one
 * request to each account, bounded in time, and never throws for what a carrier does. Thread-safe.
 */
public interface Lookup {

  Channel channel();

  /** What the carrier says now of a page that it took; empty if it does not tell. */
  Optional<PageReport> ask(Page page);

  /**
   * What the carrier has that may be this page, which nobody knows whether it took: same number,
   * same words as far as the carrier keeps them, made between the instants, oldest first; empty if
   * it does not tell.
   */
  Optional<List<PageReport>> find(Page page, Instant from, Instant until);
}
