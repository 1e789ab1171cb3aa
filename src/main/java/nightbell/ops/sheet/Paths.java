package nightbell.ops.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nightbell.oncall.Side;
import nightbell.ops.sheet.Contacts.Contact;
import org.jspecify.annotations.Nullable;

/** Escalation paths: those that cells spell out, and a plain one for each side. */
final class Paths {
  private static final String STEP = "\\s*(?:->|=>|→|>|;|,|\\bthen\\b)\\s*";
  private final Contacts contacts;
  private final Doubts doubts;
  private final Map<String, List<List<Contact>>> paths = new LinkedHashMap<>();
  private final Map<String, String> byText = new LinkedHashMap<>();

  Paths(Contacts contacts, Doubts doubts) {
    this.contacts = contacts;
    this.doubts = doubts;
  }

  /** The path that a cell names, else the plain path of the side. */
  String of(String text, String where, Side side) {
    if (text.isEmpty()) {
      return plain(side);
    }
    String known = byText.getOrDefault(text, byText.get(side + text));
    if (known != null) {
      return known;
    }
    List<List<Contact>> steps = new ArrayList<>();
    List<String> strangers = new ArrayList<>();
    for (String name : text.split(STEP, -1)) {
      Optional<Contact> contact = contacts.find(name);
      contact.ifPresent(found -> steps.add(List.of(found)));
      if (contact.isEmpty() && !name.isBlank()) {
        strangers.add(name);
      }
    }
    String id = Slug.unique(text, paths.keySet());
    paths.put(id, steps.isEmpty() ? steps(side) : steps);
    byText.put(steps.isEmpty() ? side + text : text, id);
    tell(text, where, steps.isEmpty(), strangers);
    return id;
  }

  private void tell(String text, String where, boolean none, List<String> strangers) {
    if (none) {
      doubts.add(
          where,
          Doubts.read(text) + ", in which nobody is known by name",
          "a path of that name pages the people of the owner's side one after the other",
          "write its steps");
    } else {
      doubts.add(
          where,
          Doubts.read(text) + (strangers.isEmpty() ? "" : ", in which nobody knows " + strangers),
          "each person is paged 5 minutes after the one before",
          "write when each step comes");
    }
  }

  /** The side's own path. */
  String plain(Side side) {
    String id = side == Side.INTERNAL ? "internal-std" : "provider-std";
    if (!paths.containsKey(id)) {
      paths.put(id, steps(side));
      doubts.assume(
          "path " + id,
          "no cell gives the steps",
          "people of that side are paged 5 minutes apart, then the other side's desk",
          "put a schedule in its first step, and write when each step comes");
    }
    return id;
  }

  private List<List<Contact>> steps(Side side) {
    Set<Contact> people = new LinkedHashSet<>();
    Contact desk = contacts.desk(side);
    contacts.of(side).stream().filter(contact -> contact != desk).limit(2).forEach(people::add);
    Stream.of(desk, contacts.desk(side.other())).filter(Objects::nonNull).forEach(people::add);
    return people.stream().map(List::of).toList();
  }

  /** All paths: their people, step by step. */
  Map<String, List<List<Contact>>> all() {
    return paths;
  }

  /** By which channels all of a step's people can be reached; null where nobody has any. */
  static @Nullable String channels(List<Contact> people) {
    List<String> by = new ArrayList<>();
    if (people.stream().anyMatch(contact -> !contact.sms.isEmpty())) {
      by.add("sms");
    }
    if (people.stream().anyMatch(contact -> !contact.voice.isEmpty())) {
      by.add("voice");
    }
    if (people.stream().anyMatch(contact -> !contact.email.isEmpty())) {
      by.add("email");
    }
    return by.isEmpty() ? null : String.join(", ", by);
  }
}
