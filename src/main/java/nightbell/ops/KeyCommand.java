package nightbell.ops;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import org.slf4j.LoggerFactory;

/**
 * {@code key create|list|rotate|revoke}: the intake keys of the service that a configuration names.
 * Asks the service if it runs, and else changes its database. Exits 0 if it is done, 2 if it cannot
 * be.
 */
public final class KeyCommand extends Command {
  private static final String TASK = "key-task";
  private static final long DAY = 86_400;
  private final Opener opener;
  private final PrintStream out;
  private final PrintStream err;

  /** Finds the keys of the service that a configuration names. */
  @FunctionalInterface
  public interface Opener {
    /** Reads the configuration file and opens what it names. */
    Keys open(Bootstrap<?> bootstrap, String file) throws Exception;
  }

  public KeyCommand(Opener opener) {
    this(opener, System.out, System.err);
  }

  public KeyCommand(Opener opener, PrintStream out, PrintStream err) {
    super("key", "Makes, shows, rotates and ends intake keys");
    this.opener = opener;
    this.out = out;
    this.err = err;
  }

  @Override
  public void configure(Subparser parser) {
    parser.epilog("exits 0 if it is done, 2 if it cannot be");
    Subparsers tasks =
        parser
            .addSubparsers()
            .title("what to do")
            .dest(TASK)
            .metavar("{create,list,rotate,revoke}");
    create(tasks.addParser("create").help("make a key, and show its secret once"));
    common(tasks.addParser("list").help("show all keys, and how much each is used"));
    Subparser rotate = tasks.addParser("rotate").help("give a key a new secret");
    rotate.addArgument("id").metavar("ID").help("the key's id, as list shows it");
    rotate
        .addArgument("--overlap")
        .type(Long.class)
        .setDefault(DAY)
        .metavar("SECONDS")
        .help("how long the old secret goes on (86400, a day)");
    common(rotate);
    Subparser revoke = tasks.addParser("revoke").help("end a key at once");
    revoke.addArgument("id").metavar("ID").help("the key's id, as list shows it");
    common(revoke);
  }

  private static void create(Subparser create) {
    create.addArgument("--client").required(true).metavar("ID").help("whose alerts it brings");
    create.addArgument("--name").required(true).help("what sends with it, in words");
    create.addArgument("--format").help("only this tool's format, for example alertmanager");
    create
        .addArgument("--limit")
        .type(Integer.class)
        .metavar("N")
        .help("alerts per minute; more are answered with 503");
    create.addArgument("--system").help("the system of alerts that name none");
    create.addArgument("--category").help("the category of alerts that name none");
    create.addArgument("--source").help("the source of alerts that name none");
    create.addArgument("--mapping").metavar("FILE").help("how its bodies are read (format json)");
    create.addArgument("--sample").metavar("FILE").help("a body that the mapping is tried on");
    common(create);
  }

  private static void common(Subparser parser) {
    parser
        .addArgument("file")
        .nargs("?")
        .setDefault("config.yml")
        .metavar("CONFIG")
        .help("the configuration (config.yml)");
    parser
        .addArgument("--json")
        .action(Arguments.storeTrue())
        .help("print JSON instead of lines for people");
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace given) throws Exception {
    quiet();
    ObjectMapper json = bootstrap.getObjectMapper();
    ObjectNode wish = json.createObjectNode();
    if ("create".equals(given.getString(TASK))) {
      wish = wish(given, json);
    }
    try (Keys keys = opener.open(bootstrap, given.getString("file"))) {
      run(keys, given, wish);
    } catch (Keys.Refusal e) {
      err.println(e.getMessage());
      throw new Exit(Exit.BAD_USE);
    }
  }

  /** What is logged on opening a database would stand among the answer on standard output. */
  static void quiet() {
    if (LoggerFactory.getLogger("org.flywaydb") instanceof ch.qos.logback.classic.Logger log) {
      log.setLevel(Level.ERROR);
    }
  }

  private void run(Keys keys, Namespace given, ObjectNode wish) {
    boolean plain = !given.getBoolean("json");
    switch (Objects.requireNonNull(given.getString(TASK))) {
      case "create" -> show(keys.create(wish), plain);
      case "rotate" -> show(keys.rotate(given.getString("id"), given.getLong("overlap")), plain);
      case "revoke" -> {
        keys.revoke(given.getString("id"));
        out.println(plain ? "Key " + given.getString("id") + " is ended." : "{}");
      }
      default -> list(keys.list(), plain);
    }
  }

  private ObjectNode wish(Namespace given, ObjectMapper json) {
    ObjectNode wish = json.createObjectNode();
    ObjectNode defaults = json.createObjectNode();
    for (String key : new String[] {"client", "name", "format"}) {
      wish.put(key, given.getString(key));
    }
    for (String key : new String[] {"system", "category", "source"}) {
      defaults.put(key, given.getString(key));
    }
    wish.set("defaults", defaults);
    wish.put("limit", given.getInt("limit"));
    for (String key : new String[] {"mapping", "sample"}) {
      String file = given.getString(key);
      if (file != null) {
        wish.set(key, read(json, file));
      }
    }
    return wish;
  }

  /** A sample may be no JSON; the text itself is meant then. */
  private JsonNode read(ObjectMapper json, String file) {
    try {
      String text = Files.readString(Path.of(file));
      try {
        return json.readTree(text);
      } catch (IOException e) {
        return json.getNodeFactory().textNode(text);
      }
    } catch (IOException e) {
      err.println("The file " + file + " cannot be read.");
      throw new Exit(Exit.BAD_USE);
    }
  }

  private void show(JsonNode key, boolean plain) {
    if (!plain) {
      out.println(key);
      return;
    }
    out.println("Key:      " + key.path("id").asText() + " (" + key.path("name").asText() + ")");
    out.println("Secret:   " + key.path("secret").asText() + "   shown this once only");
    out.println("Address:  " + key.path("url").asText());
    if (key.path("formerUntil").isTextual()) {
      out.println("The secret before works until " + key.path("formerUntil").asText() + ".");
    }
    out.println();
    out.println(key.path("setup").asText().stripTrailing());
  }

  private void list(JsonNode keys, boolean plain) {
    if (!plain) {
      out.println(keys);
      return;
    }
    Table table = new Table("ID", "CLIENT", "NAME", "FORMAT", "LAST USED", "HOUR", "DAY", "STATE");
    for (JsonNode key : keys) {
      boolean ended = key.path("revokedAt").isTextual();
      boolean two = key.path("formerUntil").isTextual();
      table.add(
          key.path("id").asText(),
          key.path("client").asText(),
          key.path("name").asText(),
          key.path("format").asText("any").replace("null", "any"),
          key.path("lastUsedAt").isTextual() ? key.path("lastUsedAt").asText() : "never",
          key.path("lastHour").asText(),
          key.path("lastDay").asText(),
          ended ? "ended" : two ? "old until " + key.path("formerUntil").asText() : "live");
    }
    table.print(out);
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    if (!(failure instanceof Exit)) {
      cli.getStdErr().println(StartFailure.words(failure));
    }
  }
}
