package nightbell.engine.agreement;

import java.time.Instant;
import java.time.LocalDate;
import nightbell.engine.MatrixVersions.Review;
import nightbell.engine.agreement.Agreement.Due;
import nightbell.engine.agreement.Agreement.ReviewState;
import nightbell.matrix.Client;
import nightbell.oncall.Person;

/** The words that remind a desk of a review; its dates are the client's local ones. */
record ReviewMail(ReviewState state, Instant nextAt, Person desk) {

  String subject() {
    return client().name() + ": the responsibility matrix " + what() + " for review " + when();
  }

  String text() {
    return """
        %s,

        the responsibility matrix of %s (version %d) %s for review %s. It was last looked \
        through on %s%s.

        Please go through it with the other side: people and numbers, schedules, owners, paths, \
        response times, holidays. Then propose a new version, or put on record that this one \
        still holds:

        POST /api/v1/matrix/review?client=%s  {"by": "%s", "note": "..."}
        """
        .formatted(
            desk.name(),
            client().name(),
            state.version().number(),
            what(),
            when(),
            date(state.lastAt()),
            how(),
            client().id(),
            desk.id());
  }

  private Client client() {
    return state.version().matrix().client();
  }

  private String what() {
    return state.due() == Due.OVERDUE ? "has been due" : "is due";
  }

  private String when() {
    String day = date(nextAt).toString();
    return switch (state.due()) {
      case OK, SOON -> "on " + day;
      case DUE -> "today, " + day;
      case OVERDUE -> "since " + day;
    };
  }

  private String how() {
    Review last = state.last();
    return last == null ? ", when it became active" : " by " + last.person();
  }

  private LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, client().zone());
  }
}
