package nightbell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dropwizard.core.setup.Bootstrap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import nightbell.engine.Clock;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.SystemClock;
import nightbell.engine.accounts.AccountMail;
import nightbell.engine.accounts.Actors;
import nightbell.engine.accounts.By;
import nightbell.engine.accounts.Links;
import nightbell.engine.accounts.NotAllowed;
import nightbell.engine.accounts.PasswordHash;
import nightbell.engine.accounts.People;
import nightbell.ops.Exit;
import nightbell.ops.Keys;
import nightbell.ops.RunningKeys;
import nightbell.ops.RunningUsers;
import nightbell.ops.Secrets;
import nightbell.ops.UserCommand;
import nightbell.ops.Users;
import nightbell.store.Database;
import nightbell.store.DatabaseUnavailable;
import nightbell.web.Refused;
import nightbell.web.api.UsersResource;
import nightbell.web.auth.BcryptHash;

/**
 * Finds the people of a service for the command, as {@link KeysGiven} finds its keys: of a service
 * that runs by its API, of a stopped one in its database.
 */
final class UsersGiven implements UserCommand.Opener {
  @Override
  public Users open(Bootstrap<?> bootstrap, String file) throws IOException {
    NightbellConfiguration configuration = ConfigurationFile.read(bootstrap, file);
    URI service = new LocalAddress(configuration).uri();
    boolean elsewhere = configuration.database().url() != null;
    if (elsewhere && RunningKeys.answers(service)) {
      return running(bootstrap, configuration, service);
    }
    try {
      Database database = Database.open(ConfigurationFile.database(configuration));
      database.rememberTrailIn(configuration.dataFolder());
      return new Stopped(database, bootstrap.getObjectMapper(), configuration.publicUrl());
    } catch (DatabaseUnavailable e) {
      if (!elsewhere && RunningKeys.answers(service)) {
        return running(bootstrap, configuration, service);
      }
      System.err.println(e.getMessage());
      throw new Exit(Exit.BAD_USE);
    }
  }

  private static Users running(
      Bootstrap<?> bootstrap, NightbellConfiguration configuration, URI service)
      throws IOException {
    Secrets secrets =
        Secrets.open(
            configuration.dataFolder(), configuration.adminToken(), configuration.intakeKey());
    return new RunningUsers(bootstrap.getObjectMapper(), service, secrets.adminToken());
  }

  /** The people in the database of a stopped service, which is closed with this. */
  private record Stopped(Database database, ObjectMapper json, String publicUrl) implements Users {
    @Override
    public JsonNode invite(ObjectNode wish) {
      byte[] body = wish.toString().getBytes(StandardCharsets.UTF_8);
      try {
        UsersResource resource = new UsersResource(people());
        return json.valueToTree(resource.invite(By.ADMIN, new ByteArrayInputStream(body)));
      } catch (NotAllowed | Refused e) {
        throw new Keys.Refusal(String.valueOf(e.getMessage()));
      }
    }

    private People people() {
      Clock clock = new SystemClock();
      LoadedMatrices matrices =
          new LoadedMatrices(database.register(), database.matrixVersions(), clock);
      PasswordHash hash = new BcryptHash();
      var accounts = database.ledger().accounts();
      Links links =
          new Links(accounts, new Actors(matrices), AccountMail.NONE, hash, clock, publicUrl);
      return new People(accounts, links, matrices, hash, clock);
    }

    @Override
    public boolean mails() {
      return false;
    }

    @Override
    public void close() {
      database.close();
    }
  }
}
