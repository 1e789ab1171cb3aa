package nightbell.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightbell.engine.Ask;
import nightbell.engine.Asks;

/** Questions and contacts in memory. */
final class FakeAsks implements Asks {
  final List<Ask> asks = new ArrayList<>();
  final List<Contact> contacts = new ArrayList<>();

  @Override
  public Optional<Ask> ask(String name) {
    return asks.stream().filter(ask -> ask.name().equals(name)).findFirst();
  }

  @Override
  public Optional<Ask> byToken(String tokenHash) {
    return Optional.empty();
  }

  @Override
  public List<Ask> due(Instant at, int limit) {
    return List.of();
  }

  @Override
  public List<Ask> asks(Filter filter) {
    return asks;
  }

  @Override
  public List<Contact> contacts() {
    return contacts;
  }
}
