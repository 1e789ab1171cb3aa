package nightbell.matrix.file;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * Half-open spans of local time as instants. A local time that a clock change skips means the first
 * instant after the gap; one that comes twice means its first occurrence where a span starts and
 * its last where a span ends, so that a span never loses time.
 */
final class LocalSpans {
  private LocalSpans() {}

  static Instant start(LocalDateTime local, ZoneId zone) {
    return instant(local, zone, false);
  }

  static Instant end(LocalDateTime local, ZoneId zone) {
    return instant(local, zone, true);
  }

  private static Instant instant(LocalDateTime local, ZoneId zone, boolean last) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = zone.getRules().getTransition(local);
      return gap.getInstant();
    }
    return local.toInstant(offsets.get(last ? offsets.size() - 1 : 0));
  }
}
