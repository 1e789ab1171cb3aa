package nightbell.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.StoredVersion;
import nightbell.matrix.file.Mistake;

/** Matrices in memory. Its texts are a client's id, or a mistake where they begin with "wrong". */
final class FakeMatrices implements Matrices {
  final List<MatrixVersion> versions = new ArrayList<>();
  private final FakeRegister register;

  FakeMatrices(FakeRegister register) {
    this.register = register;
  }

  @Override
  public Optional<MatrixVersion> active(ClientId client) {
    return versions.stream()
        .filter(version -> version.matrix().client().id().equals(client))
        .reduce((older, newer) -> newer);
  }

  @Override
  public List<MatrixVersion> active() {
    return versions.stream()
        .map(version -> version.matrix().client().id())
        .distinct()
        .flatMap(client -> active(client).stream())
        .toList();
  }

  @Override
  public Optional<MatrixVersion> version(int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  @Override
  public Loaded load(Offer offer) {
    String text = offer.text();
    if (text.startsWith("wrong")) {
      return new Wrong(
          List.of(
              new Mistake(
                  "unknown-key", offer.name(), 41, 9, "there is no such key", "Remove it.")));
    }
    ClientId client = new ClientId(text);
    if (offer.client() != null && !offer.client().equals(client)) {
      return new OtherClient(client);
    }
    int number =
        register.addMatrix(client, "5ha", text, offer.by(), offer.why(), Given.NOW).number();
    versions.add(new MatrixVersion(number, "5ha", Given.matrix(text)));
    return new Taken(versions.get(versions.size() - 1), StoredVersion.State.ACTIVE, List.of());
  }
}
