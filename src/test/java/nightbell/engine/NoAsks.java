package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A book in which no question was ever asked. */
final class NoAsks implements Asks.Book {
  @Override
  public boolean insert(Ask ask) {
    throw new UnsupportedOperationException("nobody asks on these nights");
  }

  @Override
  public Optional<Ask> ask(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<Ask> byToken(String tokenHash) {
    return Optional.empty();
  }

  @Override
  public List<Ask> to(String address, Instant since) {
    return List.of();
  }

  @Override
  public void update(Ask ask) {}

  @Override
  public void confirm(Asks.Contact contact) {}
}
