package nightbell.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Carrier.Outage;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the carriers: asks those that are out of use whether they are back, and tells the trail
 * and both sides' desks once when one goes and once when it comes back; of a mail server that does
 * not work by text as well. Each node watches for itself. Thread-safe.
 */
public final class CarrierWatch implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(CarrierWatch.class);

  private final List<Carrier> carriers;
  private final Matrices matrices;
  private final Notices notices;
  private final Engine engine;
  private final Map<String, Outage> told = new HashMap<>();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor worker = SendThreads.ofName("carrier-probe", 2);

  public CarrierWatch(
      List<? extends Carrier> carriers, Matrices matrices, Notices notices, Engine engine) {
    this.carriers = List.copyOf(carriers);
    this.matrices = matrices;
    this.notices = notices;
    this.engine = engine;
  }

  /** Which carriers are out of use, since when and why, in words; empty if none is. */
  public Optional<String> trouble() {
    List<String> all = new ArrayList<>();
    for (Carrier carrier : carriers) {
      carrier
          .outage()
          .ifPresent(
              outage ->
                  all.add(
                      carrier.name()
                          + ": out of use since "
                          + outage.since()
                          + ": "
                          + outage.why()));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", all));
  }

  @Override
  public synchronized void run() {
    for (Carrier carrier : carriers) {
      tell(carrier);
      if (carrier.isProbeDue() && !worker.isShutdown() && asked.add(carrier.id())) {
        worker.execute(() -> probe(carrier));
      }
    }
  }

  @Override
  public boolean isIdle() {
    return asked.isEmpty();
  }

  @Override
  public void stop() throws InterruptedException {
    worker.shutdown();
    worker.getQueue().clear();
    if (!worker.awaitTermination(12, TimeUnit.SECONDS)) {
      LOG.info("A carrier was still being asked whether it works");
    }
  }

  private void probe(Carrier carrier) {
    try {
      carrier.probe();
    } catch (RuntimeException e) {
      LOG.error("{} could not be asked whether it works", carrier.name(), e);
    } finally {
      asked.remove(carrier.id());
    }
  }

  /** What is told is remembered only after it is written, so that the next sweep tells the rest. */
  private void tell(Carrier carrier) {
    Outage now = carrier.outage().orElse(null);
    Outage before = told.get(carrier.id());
    if (now == null && before != null) {
      say(carrier, before, "back", carrier.name() + " works again.", Kind.CARRIER_BACK);
      told.remove(carrier.id());
    } else if (now != null && (before == null || !now.since().equals(before.since()))) {
      String text = carrier.name() + " does not work: " + now.why() + ".";
      say(carrier, now, "down", text, Kind.CARRIER_DOWN);
      told.put(carrier.id(), now);
    }
  }

  private void say(Carrier carrier, Outage outage, String what, String text, Kind kind) {
    LOG.warn("{}", text);
    String name = "carrier:" + carrier.id() + ":" + what + ":" + outage.since();
    String more = text + " " + consequence(what);
    for (MatrixVersion version : matrices.active()) {
      Matrix matrix = version.matrix();
      for (Person desk : Desks.of(matrix)) {
        String own = name + ":" + matrix.client().id() + ":" + desk.id();
        String subject = subject(carrier, what);
        notices.tell(own, matrix.client().id(), desk, subject, more);
        if (carrier.isOf(Channel.EMAIL) && desk.sms() != null) {
          String words = "Nightbell: " + text;
          notices.tell(own + ":sms", matrix.client().id(), desk, Channel.SMS, subject, words);
        }
      }
    }
    // The notices have names of their own; this is for the reader of the trail.
    Map<String, String> data = Map.of("carrier", carrier.id(), "why", outage.why());
    var unused = engine.note(null, null, new Entry(kind, Actor.NIGHTBELL, null, text, data));
  }

  private static String subject(Carrier carrier, String what) {
    return "[Nightbell] " + carrier.name() + (what.equals("back") ? " works again" : " is down");
  }

  private static String consequence(String what) {
    return what.equals("back")
        ? "Pages go by it again."
        : "Pages go by the other carriers until it answers; where none works for texts and calls,"
            + " people are mailed. You are told when it is back.";
  }
}
