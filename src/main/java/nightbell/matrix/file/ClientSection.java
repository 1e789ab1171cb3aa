package nightbell.matrix.file;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import nightbell.alert.ClientId;
import nightbell.matrix.Client;
import nightbell.matrix.Organisation;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;

/** Reads {@code client:} and {@code sides:}. */
final class ClientSection {
  private ClientSection() {}

  static Client client(Value section) {
    Entry entry = section.entry("id", "name", "short", "tz");
    String id = entry.need("id").as(Value::name, "");
    String name = entry.need("name").textOr("");
    Value called = entry.maybe("short");
    String shortName = called.present() ? called.textOr("") : name.split(" ", 2)[0];
    ZoneId zone = entry.need("tz").as(Times::zone, ZoneOffset.UTC);
    return new Client(new ClientId(id), name, shortName, zone);
  }

  static Map<Side, Organisation> sides(Value section, Known known) {
    Entry entry = section.entry("internal", "provider");
    Map<Side, Organisation> sides = new EnumMap<>(Side.class);
    sides.put(Side.INTERNAL, organisation(entry.need("internal"), "side internal", known));
    sides.put(Side.PROVIDER, organisation(entry.need("provider"), "side provider", known));
    return sides;
  }

  private static Organisation organisation(Value value, String called, Known known) {
    Entry entry = new Value(value.found(), called, "", value.node()).entry("name", "desk");
    String name = entry.need("name").textOr("");
    return new Organisation(name, entry.need("desk").as(known::person, new PersonId("")));
  }
}
