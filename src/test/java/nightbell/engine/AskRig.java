package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nightbell.engine.Ask.Purpose;
import nightbell.engine.reach.DrillPlan;
import nightbell.engine.reach.Drills;
import nightbell.matrix.Matrix;
import nightbell.oncall.Changes;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;

/** The engine on a real database with all that asks people by day. */
public final class AskRig implements AutoCloseable {
  /** Monday 09:00 in Chicago, 10:00 in New York: two days after the sample was loaded. */
  public static final Instant MONDAY = Instant.parse("2026-11-23T15:00:00Z");

  public final Rig rig = new Rig();
  public final Asks asks = rig.database.asks();
  public final Asking asking =
      new Asking(rig.store, asks, () -> rig.now, List.of(rig.sms, rig.voice, rig.email));
  public Changes changes = Changes.NONE;
  public final Drills drills = drills(asking);

  public AskRig() {
    rig.engine.add(asking);
  }

  public Drills drills(Asking by) {
    return new Drills(
        by,
        asks,
        rig.matrices,
        rig.database.matrixVersions(),
        client -> changes,
        () -> rig.now,
        DrillPlan.USUAL);
  }

  public Asking anotherNode() {
    return new Asking(rig.store, asks, () -> rig.now, List.of(rig.sms, rig.voice, rig.email));
  }

  public Person person(String id) {
    Matrix matrix = rig.matrices.active(Rig.HARLOW).orElseThrow().matrix();
    return Objects.requireNonNull(matrix.people().get(new PersonId(id)));
  }

  /** Asks one question now and gives it as it was sent. */
  public Ask asks(String person, Purpose purpose, Channel channel) {
    Ask made =
        asking
            .ask(
                new AskWish(
                    purpose + ":" + person + ":" + channel + ":" + rig.now,
                    purpose,
                    Rig.HARLOW,
                    person(person),
                    channel,
                    rig.now,
                    rig.now.plus(Duration.ofHours(1)),
                    "noc from Fri 17:00 to Fri 17:00"))
            .orElseThrow();
    rig.settle();
    return now(made);
  }

  public Ask now(Ask ask) {
    return asks.ask(ask.name()).orElseThrow();
  }

  public Optional<Asks.Contact> contact(String person, Channel channel) {
    return asks.contacts().stream()
        .filter(one -> one.person().value().equals(person) && one.channel() == channel)
        .findFirst();
  }

  public List<Ask> all(Purpose purpose) {
    return asks.asks(new Asks.Filter(purpose, null, null, null, 1000));
  }

  /** Goes on in steps of five minutes, with a sweep and this chore at each. */
  public void forward(Duration length, Chore chore) {
    for (Instant end = rig.now.plus(length); rig.now.isBefore(end); ) {
      rig.forward(Duration.ofMinutes(5));
      chore.run();
      rig.settle();
    }
  }

  @Override
  public void close() {
    rig.close();
  }
}
