package nightbell.web.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightbell.engine.Ask;
import nightbell.engine.Asks;
import nightbell.engine.Asks.Contact;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.web.api.PeopleResource.Known;
import nightbell.web.api.PeopleResource.PersonShape;
import nightbell.web.auth.Caller;

/** People with what is on record of their channels, as one caller may see it. */
final class PersonShapes {
  private static final int MOST = 20_000;

  private final Caller caller;
  private final Map<String, Contact> contacts = new HashMap<>();
  private final Map<String, Ask> drills = new HashMap<>();

  PersonShapes(Asks asks, Caller caller) {
    this.caller = caller;
    asks.contacts()
        .forEach(one -> contacts.put(key(one.person().value(), one.channel(), one.address()), one));
    asks.asks(new Asks.Filter(Ask.Purpose.DRILL, null, null, null, MOST))
        .forEach(
            one ->
                drills.putIfAbsent(key(one.person().value(), one.channel(), one.address()), one));
  }

  PersonShape of(Known known) {
    Person person = known.person();
    var zone = person.zone() == null ? known.matrix().client().zone() : person.zone();
    List<ContactShape> channels = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      String address = person.address(channel);
      if (address != null) {
        String key = key(person.id().value(), channel, address);
        channels.add(
            ContactShape.of(channel, shown(person, address), contacts.get(key), drills.get(key)));
      }
    }
    return new PersonShape(
        person.id().value(),
        known.matrix().client().id().value(),
        Wire.name(person.side()),
        person.name(),
        person.role(),
        zone.getId(),
        channels);
  }

  private String shown(Person person, String address) {
    return caller.actor().name().equals(person.id().value()) ? address : Masked.address(address);
  }

  private static String key(String person, Channel channel, String address) {
    return person + " " + channel + " " + address;
  }
}
