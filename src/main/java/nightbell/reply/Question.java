package nightbell.reply;

import java.time.Instant;

/**
 * A question outside of incidents, as texts to the person who was asked name it.
 *
 * @param code names it, as {@code T07}
 * @param what it is, as "the test"
 * @param open whether its answer is still waited for
 * @param takesOne whether a bare 1 can answer it; a number is confirmed by its code alone
 * @param sent when its text was sent
 */
public record Question(String code, String what, boolean open, boolean takesOne, Instant sent) {
  boolean takesOneNow() {
    return open && takesOne;
  }
}
