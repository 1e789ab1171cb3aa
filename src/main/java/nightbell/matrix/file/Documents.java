package nightbell.matrix.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts one client's matrix together with its directories: documents without {@code client:}, whose
 * people, schedules, holiday lists, hours, severities and paths are shared. Every part keeps the
 * place where it was written; a name that is defined twice is a mistake.
 */
final class Documents {
  private static final String CLIENT = "client";
  private static final String[] KEYS = {
    "matrix", "people", "schedules", "holiday_lists", "hours", "severities", "paths"
  };

  /** What one name of each shared section is called. */
  private static final Map<String, String> KINDS =
      Map.of(
          "people", "person",
          "schedules", "schedule",
          "holiday_lists", "holiday list",
          "severities", "severity",
          "paths", "path");

  private final Found found;
  private final Map<String, Node.Field> fields = new LinkedHashMap<>();

  private Documents(Found found) {
    this.found = found;
  }

  static boolean isDirectory(Node document) {
    return document instanceof Node.Fields mapping && !mapping.fields().containsKey(CLIENT);
  }

  /** The one matrix of a text's documents, or null where there is none or more than one. */
  static @Nullable Node whole(List<Node> documents, Found found) {
    if (documents.size() == 1) {
      return documents.get(0);
    }
    List<Node> clients = documents.stream().filter(each -> !isDirectory(each)).toList();
    if (clients.size() == 1) {
      Node client = clients.get(0);
      return of(client, documents.stream().filter(Documents::isDirectory).toList(), found);
    }
    Node second = clients.isEmpty() ? documents.get(1) : clients.get(1);
    String what =
        clients.isEmpty()
            ? "a second document begins here, but none has \"client\""
            : "a second matrix begins here";
    found.add("documents", second.at(), what, "keep one matrix in a file");
    return null;
  }

  /** A client's document with what its directories add. */
  static Node of(Node client, List<Node> directories, Found found) {
    if (!(client instanceof Node.Fields mapping) || directories.isEmpty()) {
      return client;
    }
    Documents whole = new Documents(found);
    for (Node directory : directories) {
      Entry entry = new Value(found, "the directory", "", directory).entry(KEYS);
      for (String key : KEYS) {
        Value section = entry.maybe(key);
        if (!key.equals("matrix") && section.present()) {
          whole.add(key, new Node.Field(section.node().at(), section.node()));
        }
      }
    }
    mapping.fields().forEach(whole::add);
    return new Node.Fields(client.at(), whole.fields);
  }

  private void add(String key, Node.Field field) {
    Node.Field first = fields.putIfAbsent(key, field);
    if (first == null) {
      return;
    }
    String kind = KINDS.get(key);
    if (kind != null
        && first.value() instanceof Node.Fields one
        && field.value() instanceof Node.Fields other) {
      fields.put(key, new Node.Field(field.at(), joined(kind, one, other)));
    } else if (kind == null) {
      twice(key, first, field);
    } else {
      misshapen(key, first.value());
      misshapen(key, field.value());
    }
  }

  private Node joined(String kind, Node.Fields one, Node.Fields other) {
    Map<String, Node.Field> all = new LinkedHashMap<>(one.fields());
    other
        .fields()
        .forEach(
            (name, field) -> {
              Node.Field first = all.putIfAbsent(name, field);
              if (first != null) {
                twice(kind + " " + Words.clipped(name), first, field);
              }
            });
    return new Node.Fields(other.at(), all);
  }

  private void twice(String what, Node.Field first, Node.Field again) {
    String places = " is defined here and at " + first.at().from(again.at());
    found.add("duplicate-key", again.at(), what + places, "keep one of the two");
  }

  private void misshapen(String key, Node node) {
    if (!(node instanceof Node.Fields)) {
      new Value(found, Value.WHOLE, key, node).named(key);
    }
  }
}
