package nightbell.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import nightbell.engine.Records;
import nightbell.engine.Records.IncidentFilter;
import nightbell.engine.Register.IntakeKey;
import nightbell.escalation.Incident;
import nightbell.intake.OpsgenieBody;
import org.jspecify.annotations.Nullable;

/** Finds the incidents of a key's client by what Opsgenie's senders call them. Reads only. */
final class OpsgenieAlerts {
  private static final int LOOKED_AT = 1000;
  private final Records records;

  OpsgenieAlerts(Records records) {
    this.records = records;
  }

  /**
   * The incident of this identifier.
   *
   * @param type {@code alias}, {@code tiny}, or anything else for the id
   */
  Optional<Incident> find(IntakeKey key, String identifier, @Nullable String type) {
    Optional<Incident> found =
        switch (type == null ? "id" : type.toLowerCase(Locale.ROOT)) {
          case "alias" -> byAlias(key, identifier).or(() -> byId(identifier));
          case "tiny" -> OpsgenieIds.tiny(identifier).flatMap(records::incident);
          default -> byId(identifier).or(() -> byAlias(key, identifier));
        };
    return found.filter(incident -> incident.client().equals(key.client()));
  }

  private Optional<Incident> byAlias(IntakeKey key, String alias) {
    return records.newest(key.client(), OpsgenieBody.key(alias));
  }

  private Optional<Incident> byId(String id) {
    return OpsgenieIds.number(id).flatMap(records::incident);
  }

  /**
   * The newest alerts that fit a simple query: {@code field:value} pairs and words, all of which
   * must fit.
   */
  List<Incident> list(IntakeKey key, @Nullable String query) {
    Predicate<Incident> fits = incident -> true;
    for (String term : terms(query == null ? "" : query)) {
      fits = fits.and(fits(term));
    }
    IncidentFilter all =
        new IncidentFilter(null, key.client(), null, null, null, null, null, null, null, LOOKED_AT);
    return records.incidents(all).stream().filter(fits).toList();
  }

  /** The words of a query; what stands in quotes is one, and AND joins as a space does. */
  private static List<String> terms(String query) {
    StringBuilder terms = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      quoted ^= c == '"';
      if (c != '"') {
        terms.append(c == ' ' && !quoted ? '\n' : c);
      }
    }
    return terms
        .toString()
        .lines()
        .map(String::strip)
        .filter(term -> !term.isEmpty() && !term.equals("AND"))
        .toList();
  }

  private static Predicate<Incident> fits(String term) {
    int colon = term.indexOf(':');
    String field = colon < 0 ? "" : term.substring(0, colon).toLowerCase(Locale.ROOT);
    String value = term.substring(colon + 1).strip();
    return switch (field) {
      case "status" -> one -> OpsgenieAlertShape.status(one).equalsIgnoreCase(value);
      case "acknowledged" ->
          one -> String.valueOf(one.acknowledged() != null).equalsIgnoreCase(value);
      case "alias" -> one -> OpsgenieAlertShape.alias(one).equals(value);
      case "priority" -> one -> OpsgenieAlertShape.priority(one).equalsIgnoreCase(value);
      case "tag", "tags" -> one -> one.alert().tags().contains(value);
      case "entity" -> one -> value.equalsIgnoreCase(one.alert().host());
      case "tinyid" -> one -> one.number().toString().equals(value);
      case "message" -> one -> contains(one, value);
      default -> one -> contains(one, term);
    };
  }

  private static boolean contains(Incident incident, String word) {
    String title = incident.alert().title().toLowerCase(Locale.ROOT);
    return title.contains(word.toLowerCase(Locale.ROOT));
  }
}
