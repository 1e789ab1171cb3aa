package nightbell;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Has the JVM leave its optimizing compiler out of the start: on two cores it takes four of the ten
 * seconds of processor time, for code that runs once. What is hot by then stays with the first
 * compiler, as {@code -XX:TieredStopAtLevel=1} has it for all; what becomes hot later is optimized.
 * A JVM that knows no compiler directives (HotSpot has them since 9) starts as it would without.
 */
final class StartCompiler {
  private static final String DIRECTIVES =
      """
      [{match: ["*.*"], c2: {Exclude: true}}]
      """;

  private static volatile boolean resting;

  private StartCompiler() {}

  /** To be called as early as can be. */
  static void rest() {
    try {
      Path file = Files.createTempFile("nightbell", ".json");
      try {
        Files.writeString(file, DIRECTIVES);
        command("compilerDirectivesAdd", file.toString());
        resting = true;
      } finally {
        Files.delete(file);
      }
    } catch (IOException | JMException e) {
      // Only time is lost, and the file system's trouble, if it is one, is told by who needs it.
      resting = false;
    }
  }

  /** To be called when the service is ready. */
  static void goOn() {
    if (resting) {
      resting = false;
      try {
        command("compilerDirectivesRemove");
      } catch (JMException e) {
        throw new IllegalStateException("The optimizing compiler cannot be called back.", e);
      }
    }
  }

  private static void command(String name, String... arguments) throws JMException {
    boolean none = arguments.length == 0;
    ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            name,
            none ? new Object[0] : new Object[] {arguments},
            none ? new String[0] : new String[] {String[].class.getName()});
  }
}
