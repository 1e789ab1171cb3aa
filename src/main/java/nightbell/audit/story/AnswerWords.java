package nightbell.audit.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nightbell.audit.TrailEvent;
import org.jspecify.annotations.Nullable;

/** Puts an answer into words, from where the incident stood at the end of its span. */
final class AnswerWords {
  private final Stand stand;
  private final Wording wording;

  AnswerWords(Stand stand, Wording wording) {
    this.stand = stand;
    this.wording = wording;
  }

  /** The answer that the state gives. */
  Answer answer(Instant from, Instant to) {
    Reason reason = stand.reason();
    TrailEvent cause = stand.cause();
    return switch (reason) {
      case NOT_OPEN -> make(from, to, reason, "No alert had come yet.", List.of(), null);
      case LEAVING -> leaving(from, to);
      case ACKNOWLEDGED -> caused(from, to, reason, taken(Objects.requireNonNull(cause)));
      case SNOOZED -> caused(from, to, reason, snoozed(Objects.requireNonNull(cause)));
      case HELD, SILENCED -> caused(from, to, reason, Objects.requireNonNull(cause).entry().text());
      case OVER -> caused(from, to, reason, over(Objects.requireNonNull(cause)));
      case WAITING, STOPPED, LATE -> waiting(from, to);
    };
  }

  /** What was due did not happen, because Nightbell did not run. */
  Answer stopped(Instant from, Instant to, Outage outage) {
    String text =
        "Nightbell was not running between "
            + wording.at(outage.from())
            + " and "
            + wording.at(outage.to())
            + "; "
            + due()
            + ", had to wait.";
    return make(from, to, Reason.STOPPED, text, List.of(outage.event()), stand.planned());
  }

  /** What was due did not happen, and the record does not say why. */
  Answer late(Instant from, Instant to) {
    String text = "Nightbell was late: " + due() + ". The record does not say why.";
    return make(from, to, Reason.LATE, text, List.of(), stand.planned());
  }

  private Answer waiting(Instant from, Instant to) {
    List<Told> asked = stand.asked();
    List<String> sentences = new ArrayList<>();
    if (asked.isEmpty()) {
      sentences.add("Nobody had been paged yet.");
    } else {
      List<String> pages = asked.stream().map(page -> page.words(wording)).toList();
      sentences.add("Paged before: " + Wording.list(pages) + ".");
    }
    sentences.addAll(stand.remarks());
    TrailEvent handed = stand.handed();
    if (handed != null) {
      sentences.add(
          "It had been handed over at " + wording.at(handed.at()) + " and was not accepted yet.");
    }
    if (stand.isPlanned()) {
      sentences.add("Next: " + due() + row() + ".");
    }
    List<Long> events =
        Stream.concat(asked.stream().map(Told::seq), stand.remarked().stream()).toList();
    return new Answer(
        from,
        to,
        Reason.WAITING,
        String.join(" ", sentences),
        with(events, stand.planned()),
        asked.stream().map(Told::page).toList());
  }

  private Answer leaving(Instant from, Instant to) {
    List<Told> leaving = stand.leaving();
    List<String> what =
        leaving.stream()
            .map(
                page ->
                    "a "
                        + Wording.way(page.channel())
                        + " to "
                        + wording.name(page.person())
                        + " since "
                        + wording.at(page.queuedAt()))
            .toList();
    return new Answer(
        from,
        to,
        Reason.LEAVING,
        "On its way out, but the carrier had not taken it yet: " + Wording.list(what) + ".",
        leaving.stream().map(Told::seq).toList(),
        leaving.stream().map(Told::page).toList());
  }

  private String taken(TrailEvent by) {
    return wording.name(by.entry().actor().name())
        + " had acknowledged it at "
        + wording.at(by.at())
        + way(by)
        + ": nobody else was to be woken.";
  }

  private String snoozed(TrailEvent by) {
    return wording.name(by.entry().actor().name())
        + " had it and snoozed it at "
        + wording.at(by.at())
        + (stand.isPlanned() ? " until " + wording.at(stand.dueAt()) : "")
        + ".";
  }

  private String over(TrailEvent by) {
    return "It was over since " + wording.at(by.at()) + ". " + by.entry().text();
  }

  private static String way(TrailEvent by) {
    return by.entry().channel() == null ? "" : " by " + Wording.way(by.entry().channel());
  }

  private String due() {
    return stand.due() + ", due at " + wording.at(stand.dueAt());
  }

  private String row() {
    return stand.row().isEmpty()
        ? " (no row of the matrix takes it)"
        : " (row " + stand.row() + ")";
  }

  private Answer caused(Instant from, Instant to, Reason reason, String text) {
    return make(from, to, reason, text, List.of(), stand.cause());
  }

  private static Answer make(
      Instant from,
      Instant to,
      Reason reason,
      String text,
      List<Long> events,
      @Nullable TrailEvent one) {
    return new Answer(from, to, reason, text, with(events, one), List.of());
  }

  private static List<Long> with(List<Long> events, @Nullable TrailEvent one) {
    Stream<Long> last = one == null ? Stream.of() : Stream.of(one.seq());
    return Stream.concat(events.stream(), last).distinct().toList();
  }
}
