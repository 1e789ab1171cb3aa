package nightbell.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import org.jspecify.annotations.Nullable;

/**
 * {@code user invite}: an account for somebody at the service that a configuration names, and the
 * link with which they choose a password. Asks the service if it runs, which mails the link too,
 * and else changes its database. Exits 0 if it is done, 2 if it cannot be.
 */
public final class UserCommand extends Command {
  private final Opener opener;
  private final PrintStream out;
  private final PrintStream err;

  /** Finds the people of the service that a configuration names. */
  @FunctionalInterface
  public interface Opener {
    /** Reads the configuration file and opens what it names. */
    Users open(Bootstrap<?> bootstrap, String file) throws Exception;
  }

  public UserCommand(Opener opener) {
    this(opener, System.out, System.err);
  }

  public UserCommand(Opener opener, PrintStream out, PrintStream err) {
    super("user", "Invites people who sign in");
    this.opener = opener;
    this.out = out;
    this.err = err;
  }

  @Override
  public void configure(Subparser parser) {
    parser.epilog("exits 0 if it is done, 2 if it cannot be");
    Subparsers tasks =
        parser.addSubparsers().title("what to do").dest("user-task").metavar("{invite}");
    Subparser invite =
        tasks.addParser("invite").help("make an account, and show the link to it once");
    invite
        .addArgument("given")
        .nargs("+")
        .metavar("CONFIG EMAIL")
        .help("the configuration (config.yml if left out) and the mail address");
    invite.addArgument("--name").required(true).help("the person's name");
    invite
        .addArgument("--role")
        .choices("responder", "manager", "administrator")
        .setDefault("responder")
        .help("what the person may do (responder)");
    invite
        .addArgument("--side")
        .choices("internal", "provider")
        .help("the organisation that the person speaks for (both)");
    invite
        .addArgument("--client")
        .action(Arguments.append())
        .metavar("ID")
        .help("a client whose data the person sees; may be repeated (all)");
    invite
        .addArgument("--json")
        .action(Arguments.storeTrue())
        .help("print JSON instead of lines for people");
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace given) throws Exception {
    KeyCommand.quiet();
    List<String> words = given.getList("given");
    if (words.size() > 2) {
      err.println("One configuration and one mail address are required.");
      throw new Exit(Exit.BAD_USE);
    }
    String email = words.get(words.size() - 1);
    String file = words.size() == 2 ? words.get(0) : "config.yml";
    ObjectNode wish = wish(given, bootstrap.getObjectMapper().createObjectNode(), email);
    try (Users users = opener.open(bootstrap, file)) {
      show(users.invite(wish), users.mails(), !given.getBoolean("json"));
    } catch (Keys.Refusal e) {
      err.println(e.getMessage());
      throw new Exit(Exit.BAD_USE);
    }
  }

  private static ObjectNode wish(Namespace given, ObjectNode wish, String email) {
    wish.put("email", email);
    for (String key : new String[] {"name", "role", "side"}) {
      wish.put(key, given.getString(key));
    }
    ArrayNode clients = wish.putArray("clients");
    @Nullable List<String> named = given.getList("client");
    if (named != null) {
      named.forEach(clients::add);
    }
    return wish;
  }

  private void show(JsonNode user, boolean mailed, boolean plain) {
    if (!plain) {
      out.println(user);
      return;
    }
    out.println("Account:  " + user.path("id").asText() + " (" + user.path("email").asText() + ")");
    out.println("Link:     " + user.path("link").asText());
    out.println("          works once, within 7 days, and is shown this once only");
    out.println(mailed ? "It is on its way by mail too." : "No mail was sent: hand the link over.");
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    if (!(failure instanceof Exit)) {
      cli.getStdErr().println(StartFailure.words(failure));
    }
  }
}
