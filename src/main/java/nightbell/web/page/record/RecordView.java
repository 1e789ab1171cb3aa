package nightbell.web.page.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import nightbell.matrix.Matrix;
import nightbell.web.page.Choice;
import nightbell.web.page.HtmlView;
import nightbell.web.page.Sight;
import nightbell.web.page.Times;
import nightbell.web.page.matrix.LocalInput;
import org.jspecify.annotations.Nullable;

/** A part of the record with the form that chooses it, its proof, and the evidence pack. */
public final class RecordView extends HtmlView {
  private static final Duration MONTH = Duration.ofDays(30);

  private final Sight sight;
  private final @Nullable Matrix matrix;
  private final TrailForm form;
  private final List<TrailEvent> events;

  RecordView(Sight sight, @Nullable Matrix matrix, TrailForm form, List<TrailEvent> events) {
    super("record.ftlh");
    this.sight = sight;
    this.matrix = matrix;
    this.form = form;
    this.events = List.copyOf(events);
  }

  public String csrf() {
    return sight.caller().csrf();
  }

  /** Whose record it is. */
  public String name() {
    return matrix == null ? "All clients" : matrix.client().name();
  }

  public String zone() {
    return form.zone().getId();
  }

  /** Whether events of several clients may stand beside each other. */
  public boolean mixed() {
    return matrix == null;
  }

  public List<TrailLine> lines() {
    Times times = new Times(form.zone());
    return events.stream().limit(RecordPage.MOST).map(event -> TrailLine.of(event, times)).toList();
  }

  /** The address of what follows, or empty. */
  public String next() {
    return events.size() > RecordPage.MOST ? form.next(events.get(RecordPage.MOST - 1).seq()) : "";
  }

  /** The clients in sight; who sees all may choose none. */
  public List<Choice> clients() {
    List<Choice> all = new ArrayList<>();
    if (sight.caller().rights().seesAll()) {
      all.add(new Choice("", "All", matrix == null));
    }
    all.addAll(sight.choices(matrix));
    return all;
  }

  public List<Choice> kinds() {
    return Arrays.stream(Kind.values())
        .map(kind -> new Choice(kind.wire(), TrailLine.words(kind.wire()), kind == form.kind()))
        .toList();
  }

  public String from() {
    return LocalInput.of(form.from(), form.zone());
  }

  public String to() {
    Instant to = form.to();
    return to == null ? "" : LocalInput.of(to, form.zone());
  }

  public String actor() {
    return Objects.requireNonNullElse(form.actor(), "");
  }

  public String incident() {
    return form.incident() == null ? "" : String.valueOf(form.incident());
  }

  /** Whether the reader may have the whole record proven. */
  public boolean proves() {
    return VerifyPage.proves(sight.caller().rights());
  }

  /** The day a month ago, and today: what a pack usually spans. */
  public List<String> month() {
    return List.of(day(form.now().minus(MONTH)), day(form.now().plus(Duration.ofDays(1))));
  }

  private String day(Instant at) {
    return at.atZone(form.zone()).toLocalDate().toString();
  }
}
