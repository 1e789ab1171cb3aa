package nightbell.engine;

import java.util.Locale;

/**
 * How far a page got. States only move forward, since carriers report late, twice and out of order:
 * {@link #accepts} says which report is news.
 */
public enum PageState {
  QUEUED(0),
  SENDING(1),
  UNKNOWN(2),
  SENT(3),
  DELIVERED(4),
  ANSWERED(5),
  FAILED(6),
  CANCELLED(6);

  private final int rank;

  PageState(int rank) {
    this.rank = rank;
  }

  /** Whether a report of {@code next} moves a page on from here. */
  public boolean accepts(PageState next) {
    return next.rank > rank;
  }

  /** Whether nothing more is expected of the page. */
  public boolean isFinal() {
    return rank == 6;
  }

  /** The name on the wire and in the database. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
