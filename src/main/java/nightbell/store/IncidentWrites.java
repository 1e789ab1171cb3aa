package nightbell.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import nightbell.engine.Store.Conflict;
import nightbell.escalation.Incident;
import org.jdbi.v3.core.Handle;

/**
 * Writes incidents: the columns always from the value. What is no more than a repeat is counted in
 * a narrow table beside them: there it costs a third of what it does in a row with nine indexes.
 */
final class IncidentWrites {
  private static final String INSERT =
      """
      INSERT INTO incident (matrix_version, opened_at, version, unresolved, state, title, host,
        search, severity, system, category, side, lead, row_id, respond_by, acknowledged_at,
        resolved_at, next_at, breached, unanswered, repeats, body, number, client, dedup_key,
        group_number)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String UPDATE =
      """
      UPDATE incident SET matrix_version = ?, opened_at = ?, version = ?, unresolved = ?,
        state = ?, title = ?, host = ?, search = ?, severity = ?, system = ?, category = ?,
        side = ?, lead = ?, row_id = ?, respond_by = ?, acknowledged_at = ?, resolved_at = ?,
        next_at = ?, breached = ?, unanswered = ?, repeats = ?, body = ?
      WHERE number = ? AND version = ?""";
  private static final String CHANGE =
      "UPDATE incident SET version = ?, repeats = ?, body = ? WHERE number = ? AND version = ?";

  private static final String COUNT = "UPDATE incident_count SET times = ? WHERE counted = ?";
  private static final String FIRST = "INSERT INTO incident_count (times, counted) VALUES (?, ?)";

  private final Handle db;

  IncidentWrites(Handle db) {
    this.db = db;
  }

  void insert(List<Incident> incidents) {
    if (incidents.isEmpty()) {
      return;
    }
    try (RowBatch rows = new RowBatch(db, INSERT)) {
      for (Incident incident : incidents) {
        IncidentRow.all(rows, incident)
            .number(incident.number().value())
            .text(incident.client().value())
            .text(incident.key().value())
            .number(IncidentRow.group(incident))
            .add();
      }
      rows.write();
    }
  }

  /**
   * A change that is to be written.
   *
   * @param before as the table has it
   */
  record Step(Incident before, Incident after) {
    /** Whether it is a repeat that changes nothing else. */
    boolean isRepeat() {
      return before.version() == after.version();
    }

    /** Whether no column but the count of repeats and the value itself is another. */
    boolean isNarrow() {
      Incident one = before;
      Incident other = after;
      return one.repeats() != other.repeats()
          && one.state() == other.state()
          && one.ruling().equals(other.ruling())
          && one.alert().title().equals(other.alert().title())
          && Objects.equals(one.alert().host(), other.alert().host())
          && one.matrixVersion() == other.matrixVersion()
          && one.openedAt().equals(other.openedAt())
          && one.lead() == other.lead()
          && Objects.equals(one.acknowledged(), other.acknowledged())
          && Objects.equals(one.resolved(), other.resolved())
          && Objects.equals(one.nextAt(), other.nextAt())
          && one.breached() == other.breached()
          && one.unanswered() == other.unanswered();
    }
  }

  /** Writes changes in this order, but first those that other rows cannot see. */
  void update(List<Step> steps) {
    List<Step> repeats = new ArrayList<>();
    List<Step> narrow = new ArrayList<>();
    List<Step> whole = new ArrayList<>();
    for (Step step : steps) {
      (step.isRepeat() ? repeats : step.isNarrow() ? narrow : whole).add(step);
    }
    count(repeats);
    write(CHANGE, narrow, IncidentRow::narrow);
    write(UPDATE, whole, IncidentRow::all);
  }

  private void count(List<Step> repeats) {
    int[] written = count(COUNT, repeats);
    List<Step> first = new ArrayList<>();
    for (int i = 0; i < written.length; i++) {
      if (written[i] == 0) {
        first.add(repeats.get(i));
      }
    }
    count(FIRST, first);
  }

  private int[] count(String sql, List<Step> repeats) {
    if (repeats.isEmpty()) {
      return new int[0];
    }
    try (RowBatch rows = new RowBatch(db, sql)) {
      for (Step step : repeats) {
        rows.number(step.after.repeats()).number(step.after.number().value()).add();
      }
      return rows.write();
    }
  }

  private void write(String sql, List<Step> steps, BiConsumer<RowBatch, Incident> columns) {
    if (steps.isEmpty()) {
      return;
    }
    try (RowBatch rows = new RowBatch(db, sql)) {
      for (Step step : steps) {
        columns.accept(rows, step.after);
        rows.number(step.after.number().value()).number(step.before.version()).add();
      }
      int[] written = rows.write();
      for (int i = 0; i < written.length; i++) {
        if (written[i] == 0) {
          throw new Conflict(
              "Incident " + steps.get(i).after.number() + " was changed by another first");
        }
      }
    }
  }
}
