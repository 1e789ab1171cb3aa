package nightbell.contract;

import java.io.IOException;
import java.nio.file.Path;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;

/** A process that opens an embedded database and keeps it until it is ended. */
final class Holder {
  private Holder() {}

  public static void main(String[] file) throws IOException {
    Database.open(DatabaseSettings.embedded(Path.of(file[0]), "pass"));
    System.out.println("open");
    System.in.read();
  }
}
