package nightbell.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;

/** What a clock on the wall showed at each minute of a span, written down by watching it. */
final class Wall {
  private final int base;
  private final int[] shown;
  private final int[] first;
  private final int[] last;

  Wall(ZoneId zone, Instant begin, int minutes) {
    shown = new int[minutes];
    for (int i = 0; i < minutes; i++) {
      shown[i] = minutes(LocalDateTime.ofInstant(begin.plusSeconds(60L * i), zone));
    }
    base = shown[0] - 2000;
    first = new int[minutes + 4000];
    last = new int[minutes + 4000];
    Arrays.fill(last, -1);
    int latest = 0;
    for (int i = 0; i < minutes; i++) {
      while (latest <= shown[i] - base) {
        first[latest++] = i;
      }
      last[shown[i] - base] = i;
    }
    Arrays.fill(first, latest, first.length, minutes);
  }

  /** The day that it shows, counted from 1970. */
  int day(int minute) {
    return Math.floorDiv(shown[minute], 1440);
  }

  /** The first minute at which it shows this time or a later one. */
  int first(LocalDateTime time) {
    return first[index(time)];
  }

  /** The last minute at which it shows this time, or if it never does, a later one. */
  int last(LocalDateTime time) {
    int at = last[index(time)];
    return at < 0 ? first(time) : at;
  }

  private int index(LocalDateTime time) {
    return Math.max(0, Math.min(first.length - 1, minutes(time) - base));
  }

  private static int minutes(LocalDateTime time) {
    return (int) (time.toEpochSecond(ZoneOffset.UTC) / 60);
  }
}
