package nightbell.engine.reach;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.engine.Ask;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.PageWords;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;

/** One number or address of a person in an active matrix. */
record Reachable(ClientId client, Person person, Channel channel, String address, ZoneId zone) {

  /** Those of everybody who is not gone by this day. */
  static List<Reachable> in(Matrix matrix, LocalDate today) {
    List<Reachable> all = new ArrayList<>();
    for (Person person : matrix.people().values()) {
      LocalDate until = person.until();
      ZoneId zone = person.zone() == null ? matrix.client().zone() : person.zone();
      for (Channel channel : Channel.values()) {
        String address = person.address(channel);
        if (address != null && (until == null || !until.isBefore(today))) {
          all.add(new Reachable(matrix.client().id(), person, channel, address, zone));
        }
      }
    }
    return all;
  }

  /** The same for everybody who serves several clients. */
  String key() {
    return key(person.id().value(), channel, address);
  }

  static String key(Ask ask) {
    return key(ask.person().value(), ask.channel(), ask.address());
  }

  static String key(String person, Channel channel, String address) {
    return person + ":" + PageWords.word(channel) + ":" + address;
  }

  /** As {@link #key()}, without the address itself. */
  String name() {
    String hash = LoadedMatrices.sha256(address).substring(0, 8);
    return person.id() + ":" + PageWords.word(channel) + ":" + hash;
  }
}
