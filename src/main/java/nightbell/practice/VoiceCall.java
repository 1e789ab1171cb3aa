package nightbell.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A call as it stands now, with all that was said and pressed so far. */
public record VoiceCall(
    String sid,
    String to,
    String from,
    Status status,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Nullable String answeredBy,
    List<Line> transcript) {

  public VoiceCall {
    transcript = List.copyOf(transcript);
  }

  /** How long it lasted, from the answer to the end. */
  public long seconds() {
    return answeredAt == null || endedAt == null
        ? 0
        : Duration.between(answeredAt, endedAt).toSeconds();
  }

  /** One line of the transcript. */
  public record Line(Instant at, Kind kind, String text) {}

  /** Whose line it is. */
  public enum Kind {
    SAID,
    KEY,
    NOTE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where it is in its life. */
  public enum Status {
    QUEUED(0),
    RINGING(180),
    IN_PROGRESS(200),
    COMPLETED(200),
    BUSY(486),
    NO_ANSWER(487),
    FAILED(480),
    CANCELED(487);

    private final int sip;

    Status(int sip) {
      this.sip = sip;
    }

    /** The name as Twilio writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean live() {
      return this == QUEUED || this == RINGING || this == IN_PROGRESS;
    }

    int sip() {
      return sip;
    }
  }
}
