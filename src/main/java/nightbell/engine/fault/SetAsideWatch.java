package nightbell.engine.fault;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.alert.Alert;
import nightbell.alert.AlertBuilder;
import nightbell.alert.AlertState;
import nightbell.alert.ClientId;
import nightbell.engine.Chore;
import nightbell.engine.Clock;
import nightbell.engine.Desks;
import nightbell.engine.Engine;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Notices;
import nightbell.engine.SetAside;
import nightbell.engine.SetAsides;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells humans what was set aside: for an incident an alert is raised in its place, which pages as
 * any other does, and the desks of its client hear of it; of other rows all desks hear. Each once
 * for each process; the desks for ever once. Thread-safe.
 */
public final class SetAsideWatch implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(SetAsideWatch.class);

  private final SetAsides asides;
  private final Engine engine;
  private final Matrices matrices;
  private final Notices notices;
  private final Clock clock;
  private final Set<String> told = new HashSet<>();
  private volatile List<SetAside> now = List.of();

  public SetAsideWatch(
      SetAsides asides, Engine engine, Matrices matrices, Notices notices, Clock clock) {
    this.asides = asides;
    this.engine = engine;
    this.matrices = matrices;
    this.notices = notices;
    this.clock = clock;
  }

  /** What is set aside as of the last sweep, in words; empty if nothing is. */
  public Optional<String> trouble() {
    List<SetAside> all = now;
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "set aside: "
                + all.stream()
                    .limit(10)
                    .map(one -> one.name() + ", " + one.why())
                    .collect(Collectors.joining("; "))
                + (all.size() > 10 ? " and more" : ""));
  }

  @Override
  public synchronized void run() {
    List<SetAside> all = asides.all();
    now = all;
    told.retainAll(all.stream().map(SetAside::name).toList());
    for (SetAside one : all) {
      if (!told.contains(one.name())) {
        tell(one);
        told.add(one.name());
      }
    }
  }

  private void tell(SetAside one) {
    ClientId client = one.client();
    if (client != null && one.isIncident()) {
      var unused =
          engine
              .accept(client, "nightbell", List.of(inPlace(one)))
              .whenComplete((done, failed) -> raised(one, failed));
    }
    String since = one.at() == null ? clock.now().toString() : one.at().toString();
    String name = "set-aside:" + one.name() + ":" + since;
    String subject = "Nightbell set aside " + one.name();
    String title = one.title().isEmpty() ? "" : " (" + one.title() + ")";
    String text =
        subject + title + ": " + one.why() + ". See to it by hand; /api/v1/set-aside lists it.";
    for (MatrixVersion version : matrices.active()) {
      ClientId own = version.matrix().client().id();
      if (client == null || client.equals(own)) {
        for (Person desk : Desks.of(version.matrix())) {
          notices.tell(name + ":" + desk.id(), own, desk, "[Nightbell] " + subject, text);
          if (desk.sms() != null) {
            String sms = name + ":" + desk.id() + ":sms";
            notices.tell(sms, own, desk, Channel.SMS, subject, text);
          }
        }
      }
    }
  }

  /** What stands for the incident: of the same system and severity, so of the same people. */
  private static Alert inPlace(SetAside one) {
    AlertBuilder alert =
        Alert.of(AlertState.FIRING, "Incident " + one.id() + " is set aside: " + one.title())
            .id("nightbell-set-aside-" + one.id())
            .severity(one.severity())
            .host(one.host())
            .source("nightbell")
            .details("Nightbell set incident " + one.id() + " aside: " + one.why() + ".");
    String system = one.system();
    return system == null ? alert.build() : alert.systems(List.of(system)).build();
  }

  private static void raised(SetAside one, @Nullable Throwable failed) {
    if (failed != null) {
      LOG.error("No alert could be raised in the place of {}", one.name(), failed);
    }
  }
}
