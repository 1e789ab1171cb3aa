package nightbell.matrix.file;

import java.time.Duration;
import nightbell.matrix.Timing;

/** Reads {@code timing:} and {@code review:}; what is left out has the default. */
final class TimingSection {
  private static final int MOST_FLAPS = 1000;
  private static final Timing DEFAULT = Timing.DEFAULT;

  private TimingSection() {}

  static Timing timing(Value section) {
    Entry entry = section.entry("channel_gap", "reopen_within", "group_within", "flapping");
    Entry flapping = entry.maybe("flapping").entry("flaps", "within", "quiet");
    return new Timing(
        entry.maybe("channel_gap").as(Durations::positive, DEFAULT.channelGap()),
        entry.maybe("reopen_within").as(Durations::zeroOrMore, DEFAULT.reopenWithin()),
        entry.maybe("group_within").as(Durations::zeroOrMore, DEFAULT.groupWithin()),
        flapping.maybe("flaps").as(value -> Numbers.read(value, 1, MOST_FLAPS), DEFAULT.flaps()),
        flapping.maybe("within").as(Durations::positive, DEFAULT.flapsWithin()),
        flapping.maybe("quiet").as(Durations::positive, DEFAULT.quiet()));
  }

  static Duration review(Value section) {
    return section.entry("every").need("every").as(Durations::positive, Duration.ZERO);
  }
}
