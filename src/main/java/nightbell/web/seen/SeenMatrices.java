package nightbell.web.seen;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.web.Whose;

/** The matrices of clients in sight. A new text is taken for one of them only. Thread-safe. */
final class SeenMatrices implements Matrices {
  private final Matrices all;
  private final Supplier<Rights> sight;

  SeenMatrices(Matrices all, Supplier<Rights> sight) {
    this.all = all;
    this.sight = sight;
  }

  @Override
  public Optional<MatrixVersion> active(ClientId client) {
    return sight.get().sees(client) ? all.active(client) : Optional.empty();
  }

  @Override
  public List<MatrixVersion> active() {
    Rights rights = sight.get();
    return all.active().stream().filter(version -> rights.sees(client(version))).toList();
  }

  @Override
  public Optional<MatrixVersion> version(int number) {
    Rights rights = sight.get();
    return all.version(number).filter(version -> rights.sees(client(version)));
  }

  @Override
  public Loaded load(Offer offer) {
    ClientId named = offer.client();
    ClientId client = Whose.client(sight.get(), named == null ? null : named.value());
    return all.load(
        new Offer(
            offer.name(),
            offer.text(),
            offer.by(),
            offer.why(),
            client,
            offer.from(),
            offer.orFirst(),
            offer.linted()));
  }

  private static ClientId client(MatrixVersion version) {
    return version.matrix().client().id();
  }
}
