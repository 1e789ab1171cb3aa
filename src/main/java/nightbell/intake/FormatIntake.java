package nightbell.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import nightbell.alert.Alert;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.AlertResult;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Intake;
import nightbell.engine.Origin;
import nightbell.engine.Posted;
import nightbell.engine.Register;
import nightbell.engine.Register.IntakeKey;
import org.jspecify.annotations.Nullable;

/**
 * The intake over {@link Formats}. A body is taken whole or not at all; one that cannot be read is
 * kept in the register's list of rejected bodies before the answer. Thread-safe.
 */
public final class FormatIntake implements Intake {
  private static final int KEPT = 64 * 1024;
  private final Engine engine;
  private final Register register;
  private final Clock clock;
  private final SnsGate sns;
  private final Mappings mappings = new Mappings();

  public FormatIntake(Engine engine, Register register, Clock clock) {
    this(engine, register, clock, new HttpsSnsSite());
  }

  FormatIntake(Engine engine, Register register, Clock clock, SnsSite sns) {
    this.engine = engine;
    this.register = register;
    this.clock = clock;
    this.sns = new SnsGate(sns, clock);
  }

  @Override
  public boolean knows(String format) {
    return MAPPED.equals(format) || Formats.byName(format).isPresent();
  }

  @Override
  public CompletionStage<Outcome> take(IntakeKey key, String name, Posted posted) {
    Format format = format(key, name);
    if (format instanceof CloudWatchFormat) {
      Optional<String> refusal = sns.refusal(posted);
      if (refusal.isPresent()) {
        return refuse(key, name, posted, refusal.get());
      }
    }
    Reading reading = format.read(posted);
    if (reading instanceof Reading.Items read && read.items().size() > Documents.MOST) {
      reading = Documents.tooMany();
    }
    if (reading instanceof Reading.Unreadable unreadable) {
      return reject(key, name, posted, unreadable.faults());
    }
    return accept(key, name, ((Reading.Items) reading).items());
  }

  /** Without a mapping the usual keys are looked for: rather one page too many than none. */
  private Format format(IntakeKey key, String name) {
    if (!name.equals(MAPPED)) {
      return Formats.byName(name).orElseThrow(() -> new IllegalArgumentException(name));
    }
    Mapping mapping = mappings.of(key);
    return mapping == null ? new AnyFormat() : mapping;
  }

  private CompletionStage<Outcome> accept(IntakeKey key, String format, List<Reading.Item> items) {
    List<Alert> alerts = new ArrayList<>();
    for (Reading.Item item : items) {
      if (item instanceof Reading.Told told) {
        alerts.add(withDefaults(told.alert(), key, format, id(told.alert(), format)));
      }
    }
    int ignored = items.size() - alerts.size();
    return engine
        .accept(origin(key, format), alerts, ignored)
        .thenApply(taken -> new Accepted(inOrder(items, taken)));
  }

  private static List<AlertResult> inOrder(List<Reading.Item> items, List<AlertResult> taken) {
    Iterator<AlertResult> next = taken.iterator();
    List<AlertResult> all = new ArrayList<>();
    for (Reading.Item item : items) {
      if (item instanceof Reading.Ignored ignored) {
        all.add(new AlertResult(null, AlertResult.What.IGNORED, ignored.why()));
      } else {
        all.add(next.next());
      }
    }
    return all;
  }

  private CompletionStage<Outcome> reject(
      IntakeKey key, String format, Posted posted, List<Fault> faults) {
    String why = faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
    register.reject(key.client(), format, why, kept(posted), clock.now());
    return note(key, format, Kind.REJECTED, "Unreadable body: " + why, new Unreadable(faults));
  }

  private CompletionStage<Outcome> refuse(IntakeKey key, String format, Posted posted, String why) {
    register.reject(key.client(), format, why, kept(posted), clock.now());
    return note(key, format, Kind.SIGNATURE_REFUSED, why, new Unsigned(why));
  }

  private CompletionStage<Outcome> note(
      IntakeKey key, String format, Kind kind, String text, Outcome outcome) {
    Actor sender = new Actor(key.name(), null);
    Entry entry = new Entry(kind, sender, null, text, Map.of("format", format));
    return engine.reject(origin(key, format), entry).thenApply(done -> outcome);
  }

  private static Origin origin(IntakeKey key, String format) {
    return new Origin(key.client(), key.name(), key.id(), format);
  }

  private static String kept(Posted posted) {
    String told = kept(posted.body());
    return told.isBlank() ? Hidden.in("?" + posted.query().replace('\u0000', ' ')) : told;
  }

  static String kept(byte[] body) {
    String text = new String(body, 0, Math.min(body.length, KEPT), StandardCharsets.UTF_8);
    return Hidden.in(text.replace('\u0000', ' ')) + (body.length > KEPT ? "…" : "");
  }

  /**
   * Tools count their problems from 1, so the identity names the tool: no two tools' problems
   * become one.
   */
  private static @Nullable String id(Alert alert, String format) {
    String id = alert.id();
    return isOurs(format) || id == null ? id : Facts.id(format + ":" + id);
  }

  private static boolean isOurs(String format) {
    return format.equals("generic") || format.equals(OWN);
  }

  /** What the alert does not say, the key says; what neither says, the format's name may. */
  static Alert withDefaults(Alert alert, IntakeKey key, String format, @Nullable String id) {
    String system = key.system();
    List<String> systems = system == null ? List.of() : List.of(system);
    String source = first(alert.source(), key.source());
    return new Alert(
        alert.state(),
        alert.title(),
        id,
        alert.severity(),
        alert.systems().isEmpty() ? systems : alert.systems(),
        first(alert.category(), key.category()),
        alert.host(),
        alert.service(),
        source == null && !isOurs(format) ? format : source,
        alert.tags(),
        alert.labels(),
        alert.details(),
        alert.link(),
        alert.at());
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }
}
