package nightbell.engine.reach;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Chore;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.MatrixVersions;
import nightbell.engine.Notices;
import nightbell.engine.PageWords;
import nightbell.engine.Store;
import nightbell.engine.StoredVersion;
import nightbell.engine.StoredVersion.State;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.reply.Address;

/**
 * A new version that gives somebody another number or address: that goes on record, the old one is
 * told, so that nobody takes over another's pages in silence, and the new one is sent a code to
 * confirm it. Each is done once, on whatever node, and only while the version is news; what fails
 * is tried again with the next sweep.
 */
public final class ContactChanges implements Consumer<MatrixVersion>, Chore {
  private static final Duration NEWS = Duration.ofDays(1);

  private final MatrixVersions versions;
  private final Matrices matrices;
  private final Store store;
  private final Notices notices;
  private final Drills drills;
  private final Clock clock;
  private final Set<MatrixVersion> news = ConcurrentHashMap.newKeySet();

  public ContactChanges(
      MatrixVersions versions,
      Matrices matrices,
      Store store,
      Notices notices,
      Drills drills,
      Clock clock) {
    this.versions = versions;
    this.matrices = matrices;
    this.store = store;
    this.notices = notices;
    this.drills = drills;
    this.clock = clock;
  }

  /** Takes up a version that is active; it is looked at with the next sweep. */
  @Override
  public void accept(MatrixVersion version) {
    news.add(version);
  }

  @Override
  public void run() {
    for (MatrixVersion version : List.copyOf(news)) {
      look(version);
      news.remove(version);
    }
  }

  private void look(MatrixVersion version) {
    Instant since = clock.now().minus(NEWS);
    Optional<StoredVersion> stored =
        versions
            .version(version.number())
            .filter(one -> one.activatedAt() != null && one.activatedAt().isAfter(since));
    stored
        .flatMap(this::before)
        .ifPresent(old -> compare(old, version.matrix(), stored.orElseThrow()));
  }

  /** The version that this one replaced. */
  private Optional<Matrix> before(StoredVersion stored) {
    return versions.versions(stored.client()).stream()
        .filter(one -> one.state() == State.REPLACED && one.number() != stored.number())
        .filter(one -> stored.activatedAt() != null && stored.activatedAt().equals(one.endedAt()))
        .findFirst()
        .flatMap(one -> matrices.version(one.number()))
        .map(MatrixVersion::matrix);
  }

  private void compare(Matrix old, Matrix now, StoredVersion stored) {
    for (Person person : now.people().values()) {
      Person was = old.people().get(person.id());
      for (Channel channel : Channel.values()) {
        String from = was == null ? null : was.address(channel);
        String to = person.address(channel);
        if (was != null && from != null && !from.equals(to)) {
          changed(new Change(now, was, person, channel, from, to == null ? "" : to), stored);
        }
      }
    }
  }

  private void changed(Change change, StoredVersion stored) {
    String name = "contact:" + stored.number() + ":" + change.person.id() + ":" + change.word();
    // A call tells nothing that could be read again: the text and the mail do.
    boolean number = change.channel == Channel.VOICE && change.was.sms() == null;
    if (change.channel != Channel.VOICE || number) {
      Channel by = change.channel == Channel.EMAIL ? Channel.EMAIL : Channel.SMS;
      Person told = change.at(by);
      notices.tell(
          name, stored.client(), told, by, "your contact was changed", change.told(stored.by()));
    }
    drills.confirmByDay(stored.client(), change.person, change.channel, "v" + stored.number());
    // Last: what a crash cut off before it is done again, each under its own name.
    store.transact(session -> record(session, name, change, stored));
  }

  private boolean record(Store.Session session, String name, Change change, StoredVersion stored) {
    if (session.answered(name).isPresent()) {
      return false;
    }
    Instant now = clock.now();
    session.answer(name, "", now);
    Actor by = new Actor(stored.by(), null);
    Map<String, String> data =
        Map.of(
            "person", change.person.id().value(),
            "version", String.valueOf(stored.number()),
            "from", Address.masked(change.from),
            "to", Address.masked(change.to));
    session.append(
        now,
        stored.client(),
        null,
        new Entry(Kind.CONTACT_CHANGED, by, change.channel, change.words(), data));
    return true;
  }

  /** One number or address that became another, or none. */
  private record Change(
      Matrix matrix, Person was, Person person, Channel channel, String from, String to) {
    String word() {
      return PageWords.word(channel);
    }

    String what() {
      return switch (channel) {
        case SMS -> "number for texts";
        case VOICE -> "number for calls";
        case EMAIL -> "address";
      };
    }

    String words() {
      String then = to.isEmpty() ? " was taken away" : " is now " + Address.masked(to);
      return person.name() + "'s " + what() + then + ", was " + Address.masked(from) + ".";
    }

    /** What the old one reads. */
    String told(String by) {
      Organisation side = matrix.sides().get(person.side());
      Person desk = side == null ? null : matrix.people().get(side.desk());
      String ask = desk == null ? "your desk" : desk.name();
      String then = to.isEmpty() ? " was taken away" : " was changed to " + Address.masked(to);
      String end = ". If that was not you, ask " + ask + ".";
      return "Your " + what() + " for Nightbell" + then + " by " + by + end;
    }

    /** The person as they were, reached by the old number whatever it was for. */
    Person at(Channel by) {
      return by == Channel.EMAIL
          ? was
          : new Person(was.id(), was.side(), was.name(), was.role(), from, null, null, was.zone());
    }
  }
}
