package nightbell.paper.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightbell.engine.Asks.Contact;
import nightbell.engine.MatrixVersion;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;

/**
 * Everybody who can be paged now, and when each number and address last proved that it is theirs.
 */
final class ContactsPart implements AutoCloseable {
  final Sheet sheet;
  private final Map<List<Object>, Contact> verified = new HashMap<>();

  ContactsPart(Sources sources, Redaction redaction, Path folder) throws IOException {
    sheet =
        new Sheet(
            folder,
            redaction,
            "contacts",
            "client",
            "side",
            "person",
            "name",
            "role",
            "channel",
            "address",
            "verified_at",
            "how",
            "leaves_on");
    for (Contact contact : sources.asks().contacts()) {
      verified.put(List.of(contact.person(), contact.channel(), contact.address()), contact);
    }
  }

  void add(MatrixVersion active) throws IOException {
    for (Person person : active.matrix().people().values()) {
      for (Channel channel : Channel.values()) {
        String address = person.address(channel);
        if (address != null) {
          Contact last = verified.get(List.of(person.id(), channel, address));
          sheet.row(
              active.matrix().client().id(),
              IncidentSheets.word(person.side()),
              person.id(),
              person.name(),
              person.role(),
              IncidentSheets.word(channel),
              address,
              last == null ? null : last.confirmedAt(),
              last == null ? "never" : last.how(),
              person.until());
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
