package nightbell.paper.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pack's own script, run as a reviewer runs it, where there is a Python on this machine.
 *
 * @param exit its exit code
 * @param text what it said
 */
record Script(int exit, String text) {

  /** Runs the script that is in the pack on the pack. */
  static Optional<Script> prove(Path pack, String... more) throws IOException {
    Path script = Files.createTempFile("verify", ".py");
    try {
      Files.writeString(
          script,
          Files.isDirectory(pack)
              ? Files.readString(pack.resolve("verify.py"))
              : Packs.read(pack, "verify.py"));
      List<String> line = new ArrayList<>(List.of("python3", script.toString(), pack.toString()));
      line.addAll(List.of(more));
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(new Script(process.waitFor(), text));
    } catch (IOException e) {
      System.out.println("There is no python3 here: the pack's script is not run.");
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      Files.deleteIfExists(script);
    }
  }
}
