package nightbell.paper.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import nightbell.engine.Month;
import nightbell.store.Database;

/** Makes packs of a database, and looks into them. */
final class Packs {
  private Packs() {}

  static EvidencePack of(Database database, Month month) {
    return new EvidencePack(
        new Sources(
            database.store(),
            database.trail(),
            database.evidence(),
            database.records(),
            month.matrices(),
            database.matrixVersions(),
            database.register(),
            database.asks(),
            database.silences(),
            database.rota(),
            database.gaps(),
            month::now));
  }

  static String read(Path zip, String name) throws IOException {
    return new String(bytes(zip, name), StandardCharsets.UTF_8);
  }

  static List<String> names(Path zip) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(zip);
        Stream<Path> all = Files.walk(files.getPath("/"))) {
      return all.filter(Files::isRegularFile).map(file -> file.toString().substring(1)).toList();
    }
  }

  static String sha256(Path zip, String name) throws IOException {
    return HexFormat.of().formatHex(PackZip.sha256().digest(bytes(zip, name)));
  }

  /** Unpacks it into a folder. */
  static void unpack(Path zip, Path folder) throws IOException {
    for (String name : names(zip)) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes(zip, name));
    }
  }

  private static byte[] bytes(Path zip, String name) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(zip)) {
      return Files.readAllBytes(files.getPath("/" + name));
    }
  }
}
