package nightbell.ops.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** The people of all sheets, each once by name. */
final class Contacts {
  private static final Set<String> DESK_WORDS =
      Set.of("manager", "director", "head", "desk", "lead");
  private final Map<String, Contact> byName = new LinkedHashMap<>();
  private final Map<String, Contact> byId = new LinkedHashMap<>();

  /** One person, filled in as the sheets are read. */
  static final class Contact {
    final String id;
    final String name;
    final String where;
    @Nullable Side side;
    String role = "";
    String sms = "";
    String voice = "";
    String email = "";

    private Contact(String id, String name, String where) {
      this.id = id;
      this.name = name;
      this.where = where;
    }

    boolean reachable() {
      return !sms.isEmpty() || !voice.isEmpty() || !email.isEmpty();
    }
  }

  /** The person of this name, new if there is none. */
  Contact add(String name, String where) {
    Optional<Contact> known = find(name);
    if (known.isPresent()) {
      return known.get();
    }
    String[] words = name.split(" ", 2);
    String id = byId.containsKey(Slug.of(words[0])) ? name : words[0];
    Contact contact = new Contact(Slug.unique(id, byId.keySet()), name, where);
    byId.put(contact.id, contact);
    byName.put(Column.plain(name), contact);
    return contact;
  }

  /** By whole name, or by a first name that only one has. */
  Optional<Contact> find(String name) {
    Contact exact = byName.get(Column.plain(name));
    if (exact != null) {
      return Optional.of(exact);
    }
    List<Contact> first = new ArrayList<>();
    for (Contact contact : byId.values()) {
      String word = contact.name.split(" ", 2)[0];
      if (Column.plain(word).equals(Column.plain(name))) {
        first.add(contact);
      }
    }
    return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
  }

  Collection<Contact> all() {
    return byId.values();
  }

  List<Contact> of(Side side) {
    return byId.values().stream().filter(contact -> contact.side == side).toList();
  }

  /** Who is told when things go wrong: by role, else the first of the side. */
  @Nullable Contact desk(Side side) {
    List<Contact> people = of(side);
    return people.stream()
        .filter(contact -> hasDeskWord(contact.role.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(people.isEmpty() ? null : people.get(0));
  }

  private static boolean hasDeskWord(String role) {
    return DESK_WORDS.stream().anyMatch(role::contains);
  }
}
