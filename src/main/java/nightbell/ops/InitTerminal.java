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
    return new InitTerminal() {
      @Override
      public boolean isThere() {
        Console console = System.console();
        return console != null && isTerminal(console);
      }

      @Override
      public @Nullable String ask(String prompt) {
        return System.console().readLine("%s", prompt);
      }

      @Override
      public void tell(String line) {
        System.console().printf("%s%n", line);
      }
    };
  }

  /** From Java 22 on there is a console even without a terminal; only it can say so. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
