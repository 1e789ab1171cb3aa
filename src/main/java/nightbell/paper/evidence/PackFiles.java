package nightbell.paper.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a pack, be it a zip or an unpacked folder. Never looks outside of it. */
final class PackFiles implements AutoCloseable {
  private final Path root;
  private final @Nullable FileSystem zip;
  private final Set<String> names;

  private PackFiles(Path root, @Nullable FileSystem zip) throws IOException {
    this.root = root;
    this.zip = zip;
    try (Stream<Path> all = Files.walk(root)) {
      names =
          all.filter(Files::isRegularFile)
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .collect(Collectors.toUnmodifiableSet());
    }
  }

  static PackFiles open(Path pack) throws IOException {
    if (Files.isDirectory(pack)) {
      return new PackFiles(pack, null);
    }
    FileSystem zip = FileSystems.newFileSystem(pack);
    return new PackFiles(zip.getPath("/"), zip);
  }

  Set<String> names() {
    return names;
  }

  /** The file of this name, which the pack must have. */
  InputStream read(String name) throws IOException {
    if (!names.contains(name)) {
      throw new IOException("This is no evidence pack: it has no " + name + ".");
    }
    return Files.newInputStream(root.resolve(name));
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }
}
