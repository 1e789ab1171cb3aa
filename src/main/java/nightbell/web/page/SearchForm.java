package nightbell.web.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.engine.MatrixVersion;
import nightbell.engine.desk.DeskRecords.Search;
import nightbell.escalation.State;
import nightbell.matrix.Owner;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for: what was typed and chosen, what there is to choose, and what of it
 * cannot be read. Days are days of the chosen client, or of the first one.
 */
public final class SearchForm {
  /** How many incidents a page shows. */
  static final int PAGE = 50;

  private static final int WORDS = 6;
  private final MultivaluedMap<String, String> given;
  private final List<MatrixVersion> versions;
  private final Rights rights;
  private final List<String> wrong = new ArrayList<>();

  SearchForm(MultivaluedMap<String, String> given, List<MatrixVersion> versions, Rights rights) {
    this.given = given;
    this.versions = versions;
    this.rights = rights;
    day("from", 0);
    day("to", 0);
  }

  /** What was given for a field, or empty. */
  public String value(String field) {
    String value = given.getFirst(field);
    return value == null ? "" : value.strip();
  }

  /** What cannot be read, in sentences. */
  public List<String> wrong() {
    return wrong;
  }

  /** Whether anything was asked for. */
  public boolean isNarrow() {
    return given.keySet().stream().anyMatch(field -> !value(field).isEmpty());
  }

  /** The clients to choose from: name and id. */
  public List<Fact> clients() {
    return versions.stream()
        .map(version -> version.matrix().client())
        .map(client -> new Fact(client.name(), client.id().value()))
        .toList();
  }

  /** The states to choose from, as words. */
  public List<String> states() {
    return words(State.values());
  }

  /** The sides to choose from, as words. */
  public List<String> sides() {
    return words(Owner.values());
  }

  /** The severities to choose from, the highest first. */
  public List<String> severities() {
    return versions.stream()
        .flatMap(version -> version.matrix().severities().stream())
        .map(severity -> severity.id().value())
        .distinct()
        .toList();
  }

  /** The systems to choose from: name and id. */
  public List<Fact> systems() {
    Map<String, String> systems = new LinkedHashMap<>();
    versions.forEach(
        version ->
            version
                .matrix()
                .systems()
                .forEach((id, system) -> systems.putIfAbsent(id.value(), system.name())));
    return systems.entrySet().stream().map(e -> new Fact(e.getValue(), e.getKey())).toList();
  }

  /** What the record is asked for. A client out of sight has nothing. */
  Search search(int limit) {
    return new Search(
        clients(value("client")),
        oneOf(State.values(), "state"),
        oneOf(Owner.values(), "side"),
        orNull("severity"),
        orNull("system"),
        day("from", 0),
        day("to", 1),
        Stream.of(value("q").split("\\s+")).filter(word -> !word.isEmpty()).limit(WORDS).toList(),
        value("below").matches("[0-9]{1,9}") ? Integer.valueOf(value("below")) : null,
        limit);
  }

  /** The address of what comes after the incident of this number. */
  String next(int last) {
    StringBuilder next = new StringBuilder("/incidents?");
    for (String field : given.keySet()) {
      if (!field.equals("below") && !value(field).isEmpty()) {
        next.append(encoded(field)).append('=').append(encoded(value(field))).append('&');
      }
    }
    return next.append("below=").append(last).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Set<ClientId> clients(String named) {
    if (named.isEmpty()) {
      return rights.clients();
    }
    ClientId client = new ClientId(named);
    return Set.of(rights.sees(client) ? client : new ClientId("-"));
  }

  private @Nullable Instant day(String field, int later) {
    String text = value(field);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text).plusDays(later).atStartOfDay(zone()).toInstant();
    } catch (DateTimeException e) {
      wrong.add("“" + text + "” is no day such as 2026-11-24.");
      return null;
    }
  }

  private ZoneId zone() {
    return versions.stream()
        .map(version -> version.matrix().client())
        .filter(client -> value("client").isEmpty() || client.id().value().equals(value("client")))
        .map(client -> client.zone())
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }

  private @Nullable String orNull(String field) {
    return value(field).isEmpty() ? null : value(field);
  }

  private <E extends Enum<E>> @Nullable E oneOf(E[] all, String field) {
    return Arrays.stream(all)
        .filter(one -> one.name().equalsIgnoreCase(value(field)))
        .findFirst()
        .orElse(null);
  }

  private static List<String> words(Enum<?>[] all) {
    return Arrays.stream(all).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }
}
