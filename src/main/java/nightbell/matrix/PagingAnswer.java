package nightbell.matrix;

import java.time.Instant;
import nightbell.matrix.Ruling.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Answer 7: page now, when business hours begin, or not at all. Where business hours never begin,
 * what would wait for them pages now.
 */
record PagingAnswer(Paging paging, @Nullable Instant heldUntil, String sentence) {

  static PagingAnswer of(Matrix matrix, Severity severity, Window window, Instant at) {
    SeverityId id = severity.id();
    return switch (severity.page()) {
      case ALWAYS -> now("Page now: " + id + " always pages.");
      case NEVER ->
          new PagingAnswer(
              Paging.NEVER, null, "Do not page: " + id + " is a line in the morning digest.");
      case BUSINESS ->
          window == Window.BUSINESS
              ? now("Page now: " + id + " pages in business hours, and this is one.")
              : held(matrix, id, at);
    };
  }

  private static PagingAnswer held(Matrix matrix, SeverityId id, Instant at) {
    String only = id + " pages in business hours only";
    return new BusinessClock(matrix)
        .nextOpening(at)
        .map(opening -> new PagingAnswer(Paging.HELD, opening, hold(matrix, opening, only)))
        .orElseGet(() -> now("Page now: " + only + ", but none are to come."));
  }

  private static String hold(Matrix matrix, Instant opening, String only) {
    String until = Wording.dateTime(opening, matrix.client().zone());
    return "Hold until " + until + ": " + only + ", so nobody is woken.";
  }

  private static PagingAnswer now(String sentence) {
    return new PagingAnswer(Paging.NOW, null, sentence);
  }
}
