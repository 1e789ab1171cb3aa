package nightbell.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** One thing that {@code matrix} can do, for example {@code matrix check}. */
interface MatrixTask {
  /** The word on the command line. */
  String name();

  /** A line for the overview. */
  String help();

  /** Adds the arguments. */
  void configure(Subparser parser);

  /**
   * Does it.
   *
   * @throws Exit with the exit code, unless all is fine
   */
  void run(Namespace given, ObjectMapper json) throws IOException;
}
