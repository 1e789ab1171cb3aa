package nightbell.ops;

import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.engine.evidence.Evidence.Wish;

/**
 * {@code audit export}: writes the evidence pack of a span to a file. The file has its name only
 * when all of it is there.
 */
public final class AuditExport {
  private final Maker maker;
  private final PrintStream out;
  private final PrintStream err;

  /** Makes a pack of the service that a configuration names. */
  @FunctionalInterface
  public interface Maker {
    /** Reads the configuration file, and makes it or has the running service make it. */
    void write(Bootstrap<?> bootstrap, String file, Wish wish, OutputStream out) throws Exception;
  }

  AuditExport(Maker maker, PrintStream out, PrintStream err) {
    this.maker = maker;
    this.out = out;
    this.err = err;
  }

  static void configure(Subparser export) {
    export
        .help("write the evidence pack of a span")
        .description(
            "Writes one zip with all that a reviewer takes: matrices, incidents with their"
                + " stories, targets, exceptions, contacts, outages, and the trail with its"
                + " hashes. A running service is asked for it.");
    export.addArgument("file").metavar("CONFIG").help("the configuration, config.yml");
    export
        .addArgument("--from")
        .required(true)
        .metavar("WHEN")
        .help("the first instant, or the first day (in UTC)");
    export
        .addArgument("--to")
        .required(true)
        .metavar("WHEN")
        .help("the first instant after it, or the last day (in UTC)");
    export.addArgument("--client").metavar("ID").help("only this client's");
    export
        .addArgument("--mask")
        .action(Arguments.storeTrue())
        .help("phone numbers with their last two digits only");
    export.addArgument("--out").metavar("ZIP").help("where to (evidence-FROM-TO.zip)");
    export.addArgument("--json").action(Arguments.storeTrue()).help("print JSON");
  }

  void run(Bootstrap<?> bootstrap, Namespace given) throws Exception {
    KeyCommand.quiet();
    Wish wish =
        new Wish(
            Actor.ADMIN,
            given.getString("client") == null ? null : new ClientId(given.getString("client")),
            instant(given.getString("from"), 0),
            instant(given.getString("to"), 1),
            given.getBoolean("mask"));
    if (!wish.from().isBefore(wish.to())) {
      throw bad("--to must come after --from.");
    }
    String name = given.getString("out");
    Path zip =
        Path.of(
            name == null
                ? "evidence-" + given.getString("from") + "-" + given.getString("to") + ".zip"
                : name);
    write(bootstrap, given.getString("file"), wish, zip);
    if (given.getBoolean("json")) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("file", zip.toString());
      json.put("bytes", Files.size(zip));
      out.println(bootstrap.getObjectMapper().writeValueAsString(json));
    } else {
      out.println(zip + " is written (" + Files.size(zip) + " bytes).");
      out.println("Prove it by: audit verify " + zip + ", or the verify.py in it.");
    }
  }

  private void write(Bootstrap<?> bootstrap, String file, Wish wish, Path zip) throws Exception {
    Path part = zip.resolveSibling(zip.getFileName() + ".part");
    try (OutputStream to = Files.newOutputStream(part)) {
      maker.write(bootstrap, file, wish, to);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw bad("The pack could not be written: " + e.getMessage());
    } catch (Exception e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, zip, StandardCopyOption.REPLACE_EXISTING);
  }

  private Instant instant(String given, int days) {
    try {
      return given.length() == 10
          ? LocalDate.parse(given).plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(given).toInstant();
    } catch (DateTimeException e) {
      throw bad(given + " is no day such as 2026-11-01 and no instant such as 2026-11-01T00:00Z.");
    }
  }

  private Exit bad(String why) {
    err.println(why);
    return new Exit(Exit.BAD_USE);
  }
}
