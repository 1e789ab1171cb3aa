package nightbell.engine;

import java.util.Optional;
import java.util.function.Function;
import nightbell.oncall.Channel;

/** Why a number takes no texts, to follow "the number", as far as it is on record. */
public record Textless(Store store, Tracks tracks) implements Function<String, Optional<String>> {

  @Override
  public Optional<String> apply(String number) {
    if (store.transact(session -> session.isOptedOut(number))) {
      return Optional.of("opted out");
    }
    return tracks
        .fault(number, Channel.SMS)
        .filter(fault -> fault == Fault.LANDLINE)
        .map(fault -> "is a landline");
  }
}
