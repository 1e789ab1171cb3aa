package nightbell.paper.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.engine.Gap;
import nightbell.engine.Gaps;
import nightbell.engine.rota.Kept;
import nightbell.engine.rota.Swap;
import nightbell.matrix.silence.Silence;
import nightbell.oncall.Away;
import nightbell.oncall.ScheduleOverride;
import org.jspecify.annotations.Nullable;

/**
 * What was otherwise than the matrix says: silences, overrides, absences and swaps that held in the
 * span, with who entered them, why, and until when; and the gaps that were met or open in it.
 */
final class ExceptionsPart implements AutoCloseable {
  private static final int PIECE = 500;

  private final Sources sources;
  private final Scope scope;
  final Sheet exceptions;
  final Sheet gaps;

  ExceptionsPart(Sources sources, Scope scope, Redaction redaction, Path folder)
      throws IOException {
    this.sources = sources;
    this.scope = scope;
    exceptions =
        sheet(
            folder,
            redaction,
            "exceptions",
            "sort id client what entered_by entered_at from until ended_at ended_by reason");
    gaps =
        sheet(
            folder,
            redaction,
            "gaps",
            "id client at incident kind system category severity row matrix_version text"
                + " closed_by_version closed_at");
  }

  private static Sheet sheet(Path folder, Redaction redaction, String name, String columns)
      throws IOException {
    return new Sheet(folder, redaction, name, columns.split(" ", -1));
  }

  void read() throws IOException {
    for (Kept<Silence> kept : sources.silences().all()) {
      Silence one = kept.change();
      String what = one.match().words() + (one.repeat() == null ? "" : ", " + one.repeat().words());
      row("silence", one.id(), kept, what, one.by(), one.at(), one.from(), one.to(), one.reason());
    }
    for (Kept<ScheduleOverride> kept : sources.rota().overrides()) {
      ScheduleOverride one = kept.change();
      if (isOwn(kept.client(), one.schedule().value())) {
        row(
            "override",
            one.id(),
            kept,
            words(one),
            one.by(),
            one.at(),
            one.from(),
            one.to(),
            one.reason());
      }
    }
    for (Kept<Away> kept : sources.rota().absences()) {
      Away one = kept.change();
      if (isOwn(kept.client(), one.person().value())) {
        row(
            "away",
            one.id(),
            kept,
            one.person() + " is away",
            one.by(),
            one.at(),
            one.from(),
            one.to(),
            one.reason());
      }
    }
    for (Swap swap : sources.rota().swaps()) {
      if (isOwn(swap.client(), swap.schedule().value())) {
        swap(swap);
      }
    }
    readGaps();
  }

  /** What counts for every client is one's own where one's matrix names it. */
  private boolean isOwn(@Nullable ClientId client, String name) {
    return client != null || scope.wish().client() == null || scope.own().contains(name);
  }

  private static String words(ScheduleOverride one) {
    String who = one.removes() ? "nobody" : String.valueOf(one.person());
    String instead = one.replaces() == null ? "" : " in place of " + one.replaces();
    return "schedule " + one.schedule() + ": " + who + instead;
  }

  private void swap(Swap swap) throws IOException {
    Instant until = swap.a().to().isAfter(swap.b().to()) ? swap.a().to() : swap.b().to();
    Kept<Swap> kept = new Kept<>(swap.client(), swap, swap.endedAt(), swap.endedBy());
    String what =
        "schedule %s: %s and %s take over each other's shift"
            .formatted(swap.schedule(), swap.a().person(), swap.b().person());
    row("swap", swap.id(), kept, what, swap.by(), swap.at(), swap.begin(), until, swap.reason());
  }

  private void row(
      String sort,
      String id,
      Kept<?> kept,
      String what,
      String by,
      Instant at,
      Instant from,
      Instant until,
      String reason)
      throws IOException {
    Instant ended = kept.endedAt();
    boolean held =
        kept.isFor(scope.wish().client())
            && from.isBefore(scope.wish().to())
            && until.isAfter(scope.wish().from())
            && (ended == null || ended.isAfter(scope.wish().from()));
    if (held) {
      exceptions.row(
          sort, id, kept.client(), what, by, at, from, until, ended, kept.endedBy(), reason);
    }
  }

  private void readGaps() throws IOException {
    Long before = null;
    List<Gap> piece;
    do {
      piece = sources.gaps().gaps(new Gaps.Filter(scope.wish().client(), null, before, PIECE));
      for (Gap gap : piece) {
        before = gap.id();
        gap(gap);
      }
    } while (piece.size() == PIECE);
  }

  private void gap(Gap gap) throws IOException {
    Instant closed = gap.closedAt();
    boolean met = gap.at().isBefore(scope.wish().to());
    if (met && (closed == null || !closed.isBefore(scope.wish().from()))) {
      gaps.row(
          gap.id(),
          gap.client(),
          gap.at(),
          gap.incident().value(),
          gap.kind().wire(),
          gap.system(),
          gap.category(),
          gap.severity(),
          gap.row(),
          gap.matrixVersion(),
          gap.text(),
          gap.closedBy(),
          closed);
    }
  }

  @Override
  public void close() throws IOException {
    exceptions.close();
    gaps.close();
  }
}
