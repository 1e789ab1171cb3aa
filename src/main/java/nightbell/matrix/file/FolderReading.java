package nightbell.matrix.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nightbell.matrix.file.MatrixFolder.Given;
import org.jspecify.annotations.Nullable;

/** One reading of a folder's texts: first the form of each, then each client with directories. */
final class FolderReading {
  private static final Pattern CLIENT = Pattern.compile("(?m)^\uFEFF?client\\s*:");

  private final Map<String, String> texts;
  private final Map<String, List<Node>> clients = new LinkedHashMap<>();
  private final Map<String, List<Node>> directories = new LinkedHashMap<>();
  private final List<Given> given = new ArrayList<>();
  private final Map<String, Place> taken = new HashMap<>();
  private final Set<Mistake> mistakes = new LinkedHashSet<>();

  /** Whether a text that may be a directory could not be read: names may be missing. */
  private boolean lost;

  FolderReading(Map<String, String> texts) {
    this.texts = texts;
  }

  MatrixFolder folder() {
    texts.forEach(this::parse);
    if (!lost && clients.isEmpty() && !directories.isEmpty()) {
      String what = "no file here has \"client\", so there is no matrix";
      String mend = "add \"client\" to this file, or a client's file to the folder";
      String first = directories.keySet().iterator().next();
      mistakes.add(new Mistake("no-client", first, 1, 1, what, mend));
    }
    if (!lost) {
      clients.forEach(this::read);
    }
    return new MatrixFolder(given, List.copyOf(mistakes));
  }

  private void parse(String name, String text) {
    Found found = new Found(name);
    List<Node> documents = TreeReader.read(text, found);
    if (found.count() > 0) {
      mistakes.addAll(found.inOrder());
      lost |= texts.size() > 1 && !CLIENT.matcher(text).find();
    } else {
      boolean shared = texts.size() > 1 && documents.stream().allMatch(Documents::isDirectory);
      (shared ? directories : clients).put(name, documents);
    }
  }

  private void read(String name, List<Node> own) {
    Found found = new Found(name);
    List<Node> documents = new ArrayList<>();
    directories.values().forEach(documents::addAll);
    documents.addAll(own);
    Node tree = Documents.whole(documents, found);
    MatrixFile.Result result = tree == null ? null : MatrixFile.read(tree, found);
    if (result instanceof MatrixFile.Read read) {
      Given client = new Given(name, Streams.of(texts, directories.keySet(), name), read);
      keep(client, place(tree));
    } else {
      mistakes.addAll(found.inOrder());
    }
  }

  private void keep(Given client, Place at) {
    String id = client.matrix().client().id().value();
    Place first = taken.putIfAbsent(id, at);
    if (first == null) {
      given.add(client);
      return;
    }
    String what = "client " + id + " is defined here and at " + first.from(at);
    String mend = "keep one file for each client";
    mistakes.add(
        new Mistake("duplicate-client", client.name(), at.line(), at.column(), what, mend));
  }

  private static Place place(@Nullable Node tree) {
    Node.Field client = tree instanceof Node.Fields whole ? whole.fields().get("client") : null;
    return client == null ? Place.START : client.at();
  }
}
