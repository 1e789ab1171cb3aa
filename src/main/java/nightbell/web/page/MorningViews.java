package nightbell.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nightbell.access.Rights;
import nightbell.alert.IncidentNumber;
import nightbell.audit.story.Answer;
import nightbell.audit.story.Line;
import nightbell.engine.morning.Cause;
import nightbell.engine.morning.Debrief;
import nightbell.engine.morning.DebriefRecords;
import nightbell.engine.morning.FollowUp;
import nightbell.engine.morning.Mornings;
import nightbell.engine.morning.Story;
import nightbell.matrix.Matrix;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.web.page.MorningView.FollowUpLine;
import org.jspecify.annotations.Nullable;

/** Puts what is told and taken down the morning after into the words of pages. */
final class MorningViews {
  private static final int MOST = 200;

  private final Mornings mornings;

  MorningViews(Mornings mornings) {
    this.mornings = mornings;
  }

  /** An incident's story, oldest first, with the long silences and their reasons in it. */
  List<TimelineLine> story(Shown shown) {
    Story story = mornings.storyteller().story(shown.incident().number()).orElseThrow();
    List<Told> lines = new ArrayList<>();
    story.lines().forEach(line -> lines.add(new Told(line.at(), 0, line(shown, line))));
    story.silences().forEach(one -> lines.add(new Told(one.from(), 1, silence(shown, one))));
    lines.sort(Comparator.comparing(Told::at).thenComparingInt(Told::after));
    return lines.stream().map(Told::line).toList();
  }

  /** A line with its place: what happened at an instant comes before the silence after it. */
  private record Told(Instant at, int after, TimelineLine line) {}

  private static TimelineLine line(Shown shown, Line line) {
    var entry = line.event().entry();
    return new TimelineLine(
        shown.times().second(line.at()),
        entry.kind().wire(),
        shown.person(entry.actor().name()),
        "",
        line.text());
  }

  private static TimelineLine silence(Shown shown, Answer one) {
    Duration length = Duration.between(one.from(), one.to());
    return new TimelineLine(
        shown.times().second(one.from()),
        "silence",
        "",
        "",
        "Nobody was paged for " + Times.length(length) + ". " + one.text());
  }

  /** What people said of it. */
  MorningView morning(Shown shown) {
    IncidentNumber number = shown.incident().number();
    Debrief debrief = mornings.debriefs().of(number).orElseThrow();
    Cause cause = debrief.cause();
    return new MorningView(
        cause == null ? "" : quoted(cause.words(), debrief.causeNote()),
        debrief.worth() == null ? "" : debrief.worth().wire(),
        debrief.wentWell(),
        debrief.toImprove(),
        debrief.reviewedAt() == null
            ? ""
            : shown.times().dated(debrief.reviewedAt())
                + " by "
                + shown.person(String.valueOf(debrief.reviewedBy())),
        shown.incident().isResolved(),
        followUps(new DebriefRecords.Filter(null, null, null, number, 0, MOST), shown.matrix()),
        Arrays.stream(Cause.values()).map(one -> new Fact(one.words(), one.wire())).toList(),
        people(shown.matrix()));
  }

  /** All that is open of the clients that somebody sees, what is due first before the others. */
  List<FollowUpLine> open(Rights rights) {
    return mornings
        .followUps()
        .list(new DebriefRecords.Filter(true, null, null, null, 0, MOST))
        .stream()
        .filter(one -> rights.sees(one.client()))
        .map(one -> line(one, null))
        .sorted(Comparator.comparing(FollowUpLine::due))
        .toList();
  }

  private List<FollowUpLine> followUps(DebriefRecords.Filter filter, @Nullable Matrix matrix) {
    return mornings.followUps().list(filter).stream().map(one -> line(one, matrix)).toList();
  }

  private FollowUpLine line(FollowUp one, @Nullable Matrix matrix) {
    LocalDate today = mornings.followUps().today(one.client());
    Person owner = matrix == null ? null : matrix.people().get(new PersonId(one.owner().value()));
    return new FollowUpLine(
        one.id(),
        one.incident().toString(),
        one.text(),
        owner == null ? one.owner().value() : owner.name(),
        one.due().toString(),
        one.isOpen() ? (one.isOverdue(today) ? "overdue" : "open") : "closed",
        one.outcome());
  }

  private static List<Fact> people(@Nullable Matrix matrix) {
    return matrix == null
        ? List.of()
        : matrix.people().values().stream()
            .map(person -> new Fact(person.name(), person.id().value()))
            .sorted(Comparator.comparing(Fact::name))
            .toList();
  }

  private static String quoted(String words, String note) {
    return note.isEmpty() ? words : words + ": \"" + note + "\"";
  }
}
