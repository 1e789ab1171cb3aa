package nightbell.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.engine.KeyUsage;

/** Uses of keys in memory, one total for each key; how long ago they were is not looked at. */
final class FakeKeyUsage implements KeyUsage {
  final List<Minute> minutes = new ArrayList<>();
  int writes;

  @Override
  public void add(List<Minute> more) {
    writes++;
    minutes.addAll(more);
  }

  @Override
  public List<Total> totals(Instant hour, Instant day) {
    return minutes.stream().map(Minute::key).distinct().map(this::total).toList();
  }

  private Total total(String key) {
    List<Minute> own = minutes.stream().filter(minute -> minute.key().equals(key)).toList();
    Minute last = own.get(own.size() - 1);
    long alerts = own.stream().mapToLong(Minute::alerts).sum();
    long limited = own.stream().mapToLong(Minute::limited).sum();
    return new Total(key, last.last(), last.former(), alerts, alerts, limited);
  }

  @Override
  public void forget(Instant before) {
    minutes.removeIf(minute -> minute.at().isBefore(before));
  }
}
