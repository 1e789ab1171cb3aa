package nightbell.ops;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Where {@code matrix init} asks its questions. */
interface InitTerminal {
  /** Whether somebody is there who could answer. */
  boolean isThere();

  /** Asks and waits for a line; null if there are no more. */
  @Nullable String ask(String prompt);

  /** Says something. */
  void tell(String line);

  /** The terminal that the process was started from; not there where input is a file or a pipe. */
  static InitTerminal real() {
    return new OfProcess(console());
  }

  // From Java 22 on there is a console even without a terminal: isTerminal asks it.
  @SuppressWarnings("SystemConsoleNull")
  private static @Nullable Console console() {
    Console console = System.console();
    return console != null && isTerminal(console) ? console : null;
  }

  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** The process's own terminal, or none. */
  record OfProcess(@Nullable Console console) implements InitTerminal {
    @Override
    public boolean isThere() {
      return console != null;
    }

    @Override
    public @Nullable String ask(String prompt) {
      return console == null ? null : console.readLine("%s", prompt);
    }

    @Override
    public void tell(String line) {
      if (console != null) {
        console.printf("%s%n", line);
      }
    }
  }
}
