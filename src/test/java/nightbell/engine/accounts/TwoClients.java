package nightbell.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.matrix.file.MatrixFile;

/** The sample matrix of harlow, and the same again of orchard. */
public final class TwoClients implements Matrices {
  private final List<MatrixVersion> versions =
      List.of(version(1, text()), version(2, text().replace("id: harlow,", "id: orchard,")));

  private static MatrixVersion version(int number, String text) {
    MatrixFile.Result result = MatrixFile.read("matrix.yml", text);
    assertThat(result).isInstanceOf(MatrixFile.Read.class);
    return new MatrixVersion(number, "hash", ((MatrixFile.Read) result).matrix());
  }

  private static String text() {
    try (InputStream in = TwoClients.class.getResourceAsStream("/sample-matrix.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<MatrixVersion> active(ClientId client) {
    return versions.stream()
        .filter(version -> version.matrix().client().id().equals(client))
        .findFirst();
  }

  @Override
  public List<MatrixVersion> active() {
    return versions;
  }

  @Override
  public Optional<MatrixVersion> version(int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  @Override
  public Loaded load(Offer offer) {
    throw new UnsupportedOperationException("these two only");
  }
}
