package nightbell.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
import nightbell.engine.Register;
import nightbell.engine.Register.IntakeKey;
import org.jspecify.annotations.Nullable;

/**
 * The intake over {@link Formats}. A body is taken whole or not at all; one that cannot be read is
 * kept in the register's list of rejected bodies before the answer. Thread-safe.
 */
public final class FormatIntake implements Intake {
  private static final int MOST = 5000;
  private static final int KEPT = 64 * 1024;
  private final Engine engine;
  private final Register register;
  private final Clock clock;

  public FormatIntake(Engine engine, Register register, Clock clock) {
    this.engine = engine;
    this.register = register;
    this.clock = clock;
  }

  @Override
  public boolean knows(String format) {
    return Formats.byName(format).isPresent();
  }

  @Override
  public CompletionStage<Outcome> take(IntakeKey key, String name, byte[] body) {
    Format format = Formats.byName(name).orElseThrow(() -> new IllegalArgumentException(name));
    Reading reading = format.read(body);
    if (reading instanceof Reading.Items read && read.items().size() > MOST) {
      reading = Reading.unreadable("alerts", "at most " + MOST + " alerts fit into one request");
    }
    if (reading instanceof Reading.Unreadable unreadable) {
      return reject(key, name, body, unreadable.faults());
    }
    return accept(key, name, ((Reading.Items) reading).items());
  }

  private CompletionStage<Outcome> accept(IntakeKey key, String format, List<Reading.Item> items) {
    List<Alert> alerts = new ArrayList<>();
    for (Reading.Item item : items) {
      if (item instanceof Reading.Told told) {
        alerts.add(withDefaults(told.alert(), key, format));
      }
    }
    CompletionStage<List<AlertResult>> results =
        alerts.isEmpty()
            ? CompletableFuture.completedFuture(List.of())
            : engine.accept(key.client(), key.name(), alerts);
    return results.thenApply(taken -> new Accepted(inOrder(items, taken)));
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
      IntakeKey key, String format, byte[] body, List<Fault> faults) {
    String why = faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
    register.reject(key.client(), format, why, kept(body), clock.now());
    Actor sender = new Actor(key.name(), null);
    Map<String, String> values = Map.of("format", format);
    Entry entry = new Entry(Kind.REJECTED, sender, null, "Unreadable body: " + why, values);
    return engine
        .note(key.client(), null, entry)
        .<Outcome>handle((done, failed) -> new Unreadable(faults));
  }

  static String kept(byte[] body) {
    String text = new String(body, 0, Math.min(body.length, KEPT), StandardCharsets.UTF_8);
    return text.replace('\u0000', ' ') + (body.length > KEPT ? "…" : "");
  }

  /** What the alert does not say, the key says; what neither says, the format's name may. */
  static Alert withDefaults(Alert alert, IntakeKey key, String format) {
    String system = key.system();
    List<String> systems = system == null ? List.of() : List.of(system);
    String source = first(alert.source(), key.source());
    return new Alert(
        alert.state(),
        alert.title(),
        alert.id(),
        alert.severity(),
        alert.systems().isEmpty() ? systems : alert.systems(),
        first(alert.category(), key.category()),
        alert.host(),
        alert.service(),
        source == null && !format.equals("generic") ? format : source,
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
