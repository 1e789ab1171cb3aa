package nightbell.engine.life;

import java.time.Duration;
import java.time.Instant;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import org.jspecify.annotations.Nullable;

/**
 * A page that was due while nobody was there to send it.
 *
 * @param due when it should have left
 * @param sentAt when it left; null if it has not
 */
record Late(Page page, Instant due, @Nullable Instant sentAt) {
  /** What is no later than this is not worth a word. */
  static final Duration WORTH = Duration.ofSeconds(30);

  static Late of(Page page, Instant due) {
    return new Late(page, due, page.sentAt());
  }

  /** By how much, as of now. */
  Duration by(Instant now) {
    return Duration.between(due, sentAt == null ? now : sentAt);
  }

  boolean isUnderWay() {
    return page.state() == PageState.QUEUED || page.state() == PageState.SENDING;
  }

  boolean counts(Instant now) {
    return page.state() != PageState.CANCELLED && by(now).compareTo(WORTH) >= 0;
  }
}
