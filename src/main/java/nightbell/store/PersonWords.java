package nightbell.store;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nightbell.audit.Written;
import nightbell.oncall.PersonId;
import nightbell.reply.Address;
import org.jdbi.v3.core.Handle;

/**
 * The names, numbers and addresses by which texts tell of a person. One that is a single word, such
 * as a first name, is looked for as a whole word in its own letters.
 */
final class PersonWords {
  static final String GONE = "erased";
  private static final List<String> KNOWS =
      List.of("page", "ask", "notice", "contact", "number_fault");

  private final PersonId person;
  private final Set<String> addresses;
  private final Set<String> all = new LinkedHashSet<>();
  private final Function<String, Matcher> found;

  PersonWords(PersonId person, Set<String> names, Set<String> addresses) {
    this.person = person;
    this.addresses = addresses;
    all.addAll(addresses);
    addresses.forEach(address -> all.add(Address.masked(address)));
    for (String name : names) {
      all.add(name);
      all.add(name.toLowerCase(Locale.ROOT));
      all.addAll(List.of(name.split("\\s+", -1)));
    }
    all.removeIf(word -> word.length() < 3 || word.equals(person.value()));
    String any =
        all.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    // Where nothing is known nothing is found.
    found = Pattern.compile(any.isEmpty() ? "(?!)" : whole("(?:" + any + ")"))::matcher;
  }

  private static String whole(String word) {
    return "(?<![\\p{L}\\p{N}])" + word + "(?![\\p{L}\\p{N}])";
  }

  /** What is given, and what the database knows beside it: where the person was paged. */
  static PersonWords of(Handle db, PersonId person, Set<String> known) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> addresses = new LinkedHashSet<>();
    known.forEach(word -> (isAddress(word) ? addresses : names).add(word));
    for (String table : KNOWS) {
      db.createQuery("SELECT DISTINCT address FROM " + table + " WHERE person = ?")
          .bind(0, person.value())
          .mapTo(String.class)
          .filter(PersonWords::isAddress)
          .forEach(addresses::add);
    }
    return new PersonWords(person, names, addresses);
  }

  private static boolean isAddress(String word) {
    return !word.contains("...") && (word.contains("@") || word.matches("\\+[0-9]{7,15}"));
  }

  /** The numbers and addresses. */
  Set<String> addresses() {
    return addresses;
  }

  /** All that is looked for. */
  Set<String> looked() {
    return all;
  }

  /** Whether an event is the person's own, or names them by more than their id. */
  boolean areIn(Written event) {
    return event.actor().equals(person.value())
        || areIn(event.text())
        || event.data().values().stream().anyMatch(this::areIn);
  }

  private boolean areIn(String text) {
    return found.apply(text).find();
  }

  /** The text without them. */
  String erasedIn(String text) {
    return found.apply(text).replaceAll(Matcher.quoteReplacement(GONE));
  }
}
