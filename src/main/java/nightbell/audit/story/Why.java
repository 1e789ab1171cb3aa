package nightbell.audit.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.audit.TrailEvent;

/**
 * Answers, from an incident's events alone, why nobody was paged: for every instant of a span
 * exactly one answer. A new answer begins where somebody was paged, where another reason begins,
 * and where something was overdue. Immutable.
 */
public final class Why {
  /** What is later than this is late for a reason: the sweep repairs a lost wake-up sooner. */
  private static final Duration LATE = Duration.ofSeconds(10);

  private final List<TrailEvent> events;
  private final List<Outage> outages;
  private final Wording wording;

  /**
   * Reads nothing yet.
   *
   * @param events the incident's, oldest first
   * @param outages of the time that they cover
   */
  public Why(List<TrailEvent> events, List<Outage> outages, Wording wording) {
    this.events = List.copyOf(events);
    this.outages = List.copyOf(outages);
    this.wording = wording;
  }

  /** The answers for the instants from one on and before another, in order and without holes. */
  public List<Answer> answers(Instant from, Instant to) {
    List<Answer> answers = new ArrayList<>();
    List<Part> parts = parts();
    Stand stand = new Stand();
    int read = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      while (read < part.end()) {
        stand.read(events.get(read++));
      }
      Instant start = later(part.start(), from);
      Instant end = i + 1 < parts.size() ? earlier(parts.get(i + 1).start(), to) : to;
      if (start.isBefore(end)) {
        answers.addAll(answers(new AnswerWords(stand, wording), stand, start, end));
      }
    }
    return answers;
  }

  /** The answers for each silence of the open incident that was at least this long. */
  public List<Answer> silences(Duration least, Instant from, Instant to) {
    return answers(from, to).stream()
        .filter(answer -> Duration.between(answer.from(), answer.to()).compareTo(least) >= 0)
        .filter(answer -> answer.reason() != Reason.OVER && answer.reason() != Reason.NOT_OPEN)
        .toList();
  }

  /** The instants at which somebody was paged, or was to be: what a silence lies between. */
  public List<Told> pages() {
    PageBook book = new PageBook();
    events.forEach(book::read);
    return book.all().stream().filter(Told::asks).toList();
  }

  /**
   * A stretch of one reason.
   *
   * @param end how many events had happened when it was over
   */
  private record Part(Instant start, int end) {}

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    Stand stand = new Stand();
    Instant start = Instant.MIN;
    int epoch = stand.epoch();
    int read = 0;
    while (read < events.size()) {
      int before = read;
      Instant at = later(events.get(read).at(), start);
      while (read < events.size() && !events.get(read).at().isAfter(at)) {
        stand.read(events.get(read++));
      }
      if (stand.epoch() != epoch) {
        parts.add(new Part(start, before));
        start = at;
        epoch = stand.epoch();
      }
    }
    parts.add(new Part(start, read));
    return parts;
  }

  /** One answer, or two where something was overdue from some instant on. */
  private List<Answer> answers(AnswerWords words, Stand stand, Instant start, Instant end) {
    Instant due = stand.isPlanned() ? later(stand.dueAt(), start) : Instant.MAX;
    if (due.isAfter(end.minus(LATE))) {
      return List.of(words.answer(start, end));
    }
    List<Answer> both = new ArrayList<>();
    if (start.isBefore(due)) {
      both.add(words.answer(start, due));
    }
    both.add(
        outages.stream()
            .filter(outage -> outage.overlaps(due, end))
            .findFirst()
            .map(outage -> words.stopped(due, end, outage))
            .orElseGet(() -> words.late(due, end)));
    return List.copyOf(both);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
