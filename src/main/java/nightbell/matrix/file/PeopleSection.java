package nightbell.matrix.file;

import java.util.LinkedHashMap;
import java.util.Map;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;

/** Reads {@code people:}. Whether each can be reached well enough is the linter's question. */
final class PeopleSection {
  private PeopleSection() {}

  static Map<PersonId, Person> read(Value section, Known known) {
    Map<PersonId, Person> people = new LinkedHashMap<>();
    section
        .named("person")
        .forEach((name, value) -> people.put(new PersonId(name), person(name, value, known)));
    return people;
  }

  private static Person person(String name, Value value, Known known) {
    Entry entry =
        value.entry("side", "name", "role", "sms", "voice", "email", "tz", "notify", "until");
    Value role = entry.maybe("role");
    Value notify = entry.maybe("notify");
    return new Person(
        new PersonId(name),
        entry.need("side").as(Choice.SIDE, Side.INTERNAL),
        entry.need("name").textOr(""),
        role.textOr(""),
        entry.maybe("sms").as(Contacts::phone),
        entry.maybe("voice").as(Contacts::phone),
        entry.maybe("email").as(Contacts::email),
        entry.maybe("tz").as(Times::zone),
        notify.present() ? new NotifySection(known, entry).read(notify) : Map.of(),
        entry.maybe("until").as(Times::date));
  }
}
