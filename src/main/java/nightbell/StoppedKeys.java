package nightbell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.engine.Clock;
import nightbell.engine.Intake;
import nightbell.engine.KeyUses;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.SystemClock;
import nightbell.intake.Formats;
import nightbell.ops.Keys;
import nightbell.store.Database;
import nightbell.web.Refused;
import nightbell.web.api.KeyDesk;

/** The keys in the database of a stopped service, which is closed with this. */
final class StoppedKeys implements Keys {
  private static final int COMMON_LIMIT = new NightbellConfiguration.Intake(null).alertsPerMinute();
  private final Database database;
  private final ObjectMapper json;
  private final Clock clock = new SystemClock();
  private final KeyDesk desk;

  StoppedKeys(Database database, ObjectMapper json, URI publicUrl) {
    this.database = database;
    this.json = json;
    this.desk =
        new KeyDesk(
            database.register(),
            new LoadedMatrices(database.register(), database.matrixVersions(), clock),
            new KeyUses(database.keyUsage(), clock, COMMON_LIMIT),
            name -> name.equals(Intake.MAPPED) || Formats.byName(name).isPresent(),
            this::record,
            clock,
            publicUrl);
  }

  @Override
  public JsonNode list() {
    return told(desk::list);
  }

  @Override
  public JsonNode create(ObjectNode wish) {
    return told(() -> desk.create(Actor.ADMIN, body(wish)));
  }

  @Override
  public JsonNode rotate(String id, long overlap) {
    return told(
        () -> desk.rotate(Actor.ADMIN, id, body(json.createObjectNode().put("overlap", overlap))));
  }

  @Override
  public void revoke(String id) {
    told(
        () -> {
          desk.revoke(Actor.ADMIN, id);
          return id;
        });
  }

  @Override
  public void close() {
    database.close();
  }

  private JsonNode told(Supplier<?> asked) {
    try {
      return json.valueToTree(asked.get());
    } catch (Refused e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  private void record(ClientId client, Entry entry) {
    database
        .store()
        .transact(
            session -> {
              session.append(clock.now(), client, null, entry);
              return true;
            });
    database.store().sync();
  }

  private static InputStream body(JsonNode wish) {
    return new ByteArrayInputStream(wish.toString().getBytes(StandardCharsets.UTF_8));
  }
}
