package nightbell.paper.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import nightbell.audit.Written;
import org.jspecify.annotations.Nullable;

/**
 * When Nightbell itself did not run: from each start back to the stop before it or, where there is
 * none, to the last event before it. Takes the events in their order.
 */
final class Outages implements AutoCloseable {
  private final Scope scope;
  private final Sheet sheet;
  private @Nullable String last;
  private boolean stopped;
  private long starts;

  Outages(Path folder, Redaction redaction, Scope scope) throws IOException {
    this.scope = scope;
    this.sheet =
        new Sheet(folder, redaction, "outages", "from", "until", "seconds", "how", "start_event");
  }

  void add(Written event) throws IOException {
    if (event.kind().equals("started")) {
      started(event);
      stopped = false;
    } else {
      stopped = event.kind().equals("stopped");
    }
    last = event.at();
  }

  private void started(Written event) throws IOException {
    if (!scope.inSpan(event.seq())) {
      return;
    }
    starts++;
    Instant from = last == null ? null : Times.read(last);
    Instant until = Times.read(event.at());
    if (from != null && until != null) {
      sheet.row(
          from,
          until,
          Duration.between(from, until).toSeconds(),
          stopped ? "stopped" : "ended without a stop; the last event before counts",
          event.seq());
    }
  }

  /** How often it was started in the span. */
  long starts() {
    return starts;
  }

  Sheet sheet() {
    return sheet;
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
