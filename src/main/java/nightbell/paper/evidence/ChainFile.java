package nightbell.paper.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;
import nightbell.audit.Chained;
import nightbell.audit.Written;
import nightbell.engine.evidence.EvidenceRecords;
import org.jspecify.annotations.Nullable;

/**
 * {@code chain/events.jsonl}: every event from the span's first to the trail's end, one a line. One
 * that is told in full has its salt, so that its content hash can be recomputed; of one that is
 * told in part, and of one that is not told, the hash stands for it.
 */
final class ChainFile {
  static final String NAME = "chain/events.jsonl";
  private static final JsonFactory JSON = new JsonFactory();
  private static final int PIECE = 1_000;

  private final EvidenceRecords records;
  private final Scope scope;
  private final Redaction redaction;
  private long told;
  private long partly;
  private long hashed;
  private String head;

  ChainFile(EvidenceRecords records, Scope scope, Redaction redaction) {
    this.records = records;
    this.scope = scope;
    this.redaction = redaction;
    this.head = scope.cut().before();
  }

  /** Hears of each event on the way. */
  interface Listener {
    /** An event; {@code told} is how it may be shown, or null if it may not. */
    void event(Written event, @Nullable Written told) throws IOException;
  }

  void write(OutputStream out, Listener listener) throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    long after = scope.cut().first() - 1;
    List<Chained> piece;
    do {
      piece = records.events(after, scope.cut().end(), PIECE);
      for (Chained next : piece) {
        after = next.event().seq();
        line(json, next, listener);
      }
    } while (piece.size() == PIECE);
    json.writeRaw('\n');
    json.flush();
  }

  private void line(JsonGenerator json, Chained next, Listener listener) throws IOException {
    Written event = next.event();
    Written shown = scope.tells(event) ? redaction.event(event) : null;
    boolean whole = event.equals(shown) && next.salt() != null;
    json.writeStartObject();
    json.writeNumberField("seq", event.seq());
    if (shown != null) {
      fields(json, shown);
      if (whole) {
        json.writeStringField("salt", next.salt());
      } else {
        json.writeBooleanField("masked", true);
      }
    }
    json.writeStringField("content", next.content());
    json.writeStringField("link", next.link());
    json.writeEndObject();
    count(shown != null, whole);
    head = next.link() == null ? head : next.link();
    listener.event(event, shown);
  }

  private void count(boolean shown, boolean whole) {
    told += whole ? 1 : 0;
    partly += shown && !whole ? 1 : 0;
    hashed += shown ? 0 : 1;
  }

  private static void fields(JsonGenerator json, Written event) throws IOException {
    json.writeStringField("at", event.at());
    json.writeStringField("kind", event.kind());
    json.writeStringField("actor", event.actor());
    optional(json, "side", event.side());
    optional(json, "channel", event.channel());
    optional(json, "client", event.client());
    optional(json, "incident", event.incident());
    json.writeStringField("text", event.text());
    json.writeObjectFieldStart("data");
    for (var value : new TreeMap<>(event.data()).entrySet()) {
      json.writeStringField(value.getKey(), value.getValue());
    }
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  /** Events that are told in full. */
  long told() {
    return told;
  }

  /** Events of which something is left out. */
  long partly() {
    return partly;
  }

  /** Events that are there as hashes. */
  long hashed() {
    return hashed;
  }

  /** The last link. */
  String head() {
    return head;
  }
}
