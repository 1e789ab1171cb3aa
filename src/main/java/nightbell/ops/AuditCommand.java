package nightbell.ops;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import nightbell.audit.Seal;
import nightbell.audit.Verdict;

/**
 * {@code audit verify config.yml}: holds the audit trail of a stopped data folder, or of a copy of
 * one, or an evidence pack, against its links and seals. Changes nothing. Exits 0 if the trail is
 * as it was written, 1 if it is not, 2 if it cannot be read. {@code audit export} writes a pack.
 */
public final class AuditCommand extends Command {
  private static final String TASK = "audit-task";
  private final Verifier verifier;
  private final AuditExport export;
  private final PrintStream out;
  private final PrintStream err;

  /** Proves the trail that a configuration names, or that an evidence pack holds. */
  @FunctionalInterface
  public interface Verifier {
    /** Reads the configuration or pack and holds its trail against these seals as well. */
    Verdict verify(Bootstrap<?> bootstrap, String file, List<Seal> kept) throws Exception;
  }

  public AuditCommand(Verifier verifier, AuditExport.Maker maker) {
    this(verifier, maker, System.out, System.err);
  }

  /** Prints to these. */
  public AuditCommand(
      Verifier verifier, AuditExport.Maker maker, PrintStream out, PrintStream err) {
    super("audit", "Looks at the audit trail");
    this.verifier = verifier;
    this.export = new AuditExport(maker, out, err);
    this.out = out;
    this.err = err;
  }

  @Override
  public void configure(Subparser parser) {
    parser.epilog("exits 0 if all is as it was written, 1 if not, 2 if it cannot be read");
    Subparsers tasks =
        parser.addSubparsers().title("what to do").dest(TASK).metavar("{verify,export}");
    AuditExport.configure(tasks.addParser("export"));
    Subparser verify =
        tasks
            .addParser("verify")
            .help("prove the trail of a data folder, or an evidence pack")
            .description(
                "Holds every event of the trail against its links and against the seals in the"
                    + " database and beside it. Works on a stopped service's data folder, or on"
                    + " a copy of one: set NIGHTBELL_DATA to it. A running service is asked by"
                    + " GET /api/v1/audit/verify. An evidence pack is proven as it is, without"
                    + " anything else.");
    verify
        .addArgument("file")
        .metavar("CONFIG")
        .help("the configuration, config.yml; or a pack, zipped or unpacked");
    verify
        .addArgument("--seal")
        .action(Arguments.append())
        .metavar("EVENT:LINK")
        .help("hold it against this seal too, as the morning's mail gave it; more than once");
    verify
        .addArgument("--json")
        .action(Arguments.storeTrue())
        .help("print one JSON object instead of lines for people");
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
    if ("export".equals(namespace.getString(TASK))) {
      export.run(bootstrap, namespace);
      return;
    }
    List<String> written = namespace.getList("seal");
    List<Seal> kept = written == null ? List.of() : written.stream().map(this::seal).toList();
    Verdict verdict = verifier.verify(bootstrap, namespace.getString("file"), kept);
    out.println(
        namespace.getBoolean("json")
            ? bootstrap.getObjectMapper().writeValueAsString(json(verdict))
            : words(verdict));
    if (!verdict.ok()) {
      throw new Exit(Exit.FINDINGS);
    }
  }

  private Seal seal(String written) {
    return Seal.read(written)
        .orElseThrow(
            () -> {
              err.println("--seal takes EVENT:LINK as it was mailed, not " + written + ".");
              return new Exit(Exit.BAD_USE);
            });
  }

  private static String words(Verdict verdict) {
    String without = verdict.removed() == 0 ? "" : " (" + verdict.removed() + " without words)";
    String counted = verdict.events() + " events" + without + ", " + verdict.seals() + " seals";
    Verdict.Bad bad = verdict.firstBad();
    return bad == null
        ? "The trail is as it was written: " + counted + ", head " + verdict.head() + "."
        : "The trail is NOT as it was written ("
            + counted
            + "). First bad place: "
            + (bad.event() == 0 ? "" : "event " + bad.event() + ". ")
            + bad.why();
  }

  private static Map<String, Object> json(Verdict verdict) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", verdict.ok());
    json.put("events", verdict.events());
    json.put("removed", verdict.removed());
    json.put("seals", verdict.seals());
    json.put("head", verdict.head());
    json.put("firstBad", verdict.firstBad());
    return json;
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    if (!(failure instanceof Exit)) {
      cli.getStdErr().println(StartFailure.words(failure));
    }
  }
}
