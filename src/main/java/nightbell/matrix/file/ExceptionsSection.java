package nightbell.matrix.file;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightbell.matrix.Assignment;
import nightbell.matrix.Row;
import nightbell.matrix.RowException;
import nightbell.matrix.RowId;
import org.jspecify.annotations.Nullable;

/** Reads {@code exceptions:}. No two of them cover one row at one instant. */
final class ExceptionsSection {
  private final Known known;
  private final ZoneId zone;
  private final Map<String, Assignment> rows = new HashMap<>();
  private final Map<String, Place> ids = new HashMap<>();
  private final List<RowException> exceptions = new ArrayList<>();

  ExceptionsSection(Known known, ZoneId clientZone, List<Row> rows) {
    this.known = known;
    this.zone = clientZone;
    rows.forEach(row -> this.rows.put(row.id().value(), row.gives()));
  }

  List<RowException> read(Value section) {
    int number = 0;
    for (Value item : section.items()) {
      number++;
      Value value = Ids.subject(item, "exception", number);
      int before = value.found().count();
      RowException exception = exception(value);
      if (value.found().count() == before) {
        refuseOverlap(exception, value);
        exceptions.add(exception);
      }
    }
    return exceptions;
  }

  private RowException exception(Value value) {
    Entry entry = value.entry("id", "from", "to", "row", "set", "reason");
    String id = Ids.unique(entry.need("id"), "exception", ids);
    LocalDateTime from = entry.need("from").as(Times::dateTime);
    Value end = entry.need("to");
    LocalDateTime to = end.as(Times::dateTime);
    Instant start = from == null ? Instant.EPOCH : LocalSpans.start(from, zone);
    Instant stop = to == null ? Instant.MAX : LocalSpans.end(to, zone);
    if (!stop.isAfter(start)) {
      end.mistake("span", value.subject() + " ends before it begins", "let \"to\" be later");
    }
    String row = entry.need("row").as(known::row, "");
    Assignment gives = gives(entry.need("set"), rows.get(row));
    String reason = entry.need("reason").textOr("");
    return new RowException(id, start, stop, new RowId(row), gives, reason);
  }

  private Assignment gives(Value set, @Nullable Assignment row) {
    Entry entry = set.entry("owner", "accountable", "path", "joint", "inform");
    if (set.node() instanceof Node.Fields mapping && mapping.fields().isEmpty()) {
      set.mistake("shape", set.called() + " is empty", "set owner, accountable, path or inform");
    }
    return new Assignments(known).changed(entry, row);
  }

  private void refuseOverlap(RowException exception, Value value) {
    for (RowException earlier : exceptions) {
      if (earlier.row().equals(exception.row())
          && earlier.from().isBefore(exception.to())
          && exception.from().isBefore(earlier.to())) {
        String what =
            value.subject()
                + " and exception "
                + earlier.id()
                + " change row "
                + earlier.row()
                + " at one time";
        value.mistake("overlap", what, "let one end when the other begins");
      }
    }
  }
}
