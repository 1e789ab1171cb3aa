package nightbell.ops;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.dropwizard.configuration.ConfigurationException;
import java.io.FileNotFoundException;
import java.net.SocketException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.ArgumentParserException;

/**
 * Turns whatever stopped the start, or a command, into sentences that say what, where, and how to
 * mend it, and into an exit code. It never fails itself, and never shows a stack trace.
 */
public final class StartFailure {
  private StartFailure() {}

  /** What to print on standard error; empty if everything was said already. */
  public static String words(Throwable failure) {
    if (failure instanceof Exit || failure instanceof ArgumentParserException) {
      return "";
    }
    List<Throwable> chain = chain(failure);
    return first(chain, CannotStart.class, cannot -> String.join("\n", cannot.sentences()))
        .or(() -> first(chain, InvalidFormatException.class, WrongValue::words))
        .or(() -> first(chain, ConfigurationException.class, StartFailure::configuration))
        .or(() -> first(chain, SocketException.class, e -> Address.of(chain).words(e)))
        .or(() -> first(chain, SQLException.class, DatabaseFailure::words))
        .or(() -> first(chain, FileNotFoundException.class, StartFailure::missing))
        .or(() -> first(chain, FileSystemException.class, StartFailure::files))
        .orElseGet(() -> unknown(failure));
  }

  /** The exit code of the process that failed this way. */
  public static int exitCode(Throwable failure) {
    if (failure instanceof Exit exit) {
      return exit.code();
    }
    return failure instanceof ArgumentParserException ? Exit.BAD_USE : 1;
  }

  private static String configuration(ConfigurationException failure) {
    return "The configuration has a mistake, nothing was started: "
        + String.valueOf(failure.getMessage()).strip();
  }

  private static String missing(FileNotFoundException failure) {
    return "A file is missing: "
        + failure.getMessage()
        + ". Give the path of config.yml, for example: server config.yml";
  }

  private static String files(FileSystemException failure) {
    String why =
        failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason();
    return "No access to "
        + failure.getFile()
        + " ("
        + why
        + "). Give this user the right to write there, or set NIGHTBELL_DATA to another folder.";
  }

  private static String unknown(Throwable failure) {
    String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
    return "Nightbell could not start: "
        + failure.getClass().getSimpleName()
        + message
        + "\nStart it again with --debug to see where that came from.";
  }

  private static <T extends Throwable> Optional<String> first(
      List<Throwable> chain, Class<T> type, Function<T, String> words) {
    return chain.stream().filter(type::isInstance).map(type::cast).map(words).findFirst();
  }

  /** The failure, its causes, and what they suppressed (servers start several ports at once). */
  private static List<Throwable> chain(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> chain = new ArrayList<>();
    collect(failure, seen, chain);
    return chain;
  }

  private static void collect(Throwable failure, Set<Throwable> seen, List<Throwable> chain) {
    for (Throwable e = failure; e != null && seen.add(e); e = e.getCause()) {
      chain.add(e);
      for (Throwable other : e.getSuppressed()) {
        collect(other, seen, chain);
      }
    }
  }
}
