package nightbell.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightbell.alert.Alert;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import nightbell.matrix.silence.Silences;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * One decision in the making: what is known, the incident as it becomes, and what is to be done.
 */
final class Turn {
  final Matrix matrix;
  final Roster roster;
  final Silences silences;
  final Instant now;
  final Draft draft;
  private final List<PageOrder> orders = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, PageOrder> pagedNow = new HashMap<>();
  private Decision.Cancel cancel = Decision.Cancel.NONE;

  Turn(Matrix matrix, Roster roster, Silences silences, Incident incident, Instant now) {
    this.matrix = matrix;
    this.roster = roster;
    this.silences = silences;
    this.now = now;
    this.draft = new Draft(incident);
  }

  Decision decision() {
    return new Decision(draft.incident(), orders, cancel, entries);
  }

  void tell(Kind kind, String text) {
    entries.add(Entry.of(kind, text));
  }

  void tell(Kind kind, String text, Map<String, String> values) {
    entries.add(Entry.of(kind, text).with(values));
  }

  void tell(Kind kind, Actor by, Via via, String text) {
    entries.add(
        new Entry(
            kind, by, channel(via), text, Map.of("via", via.name().toLowerCase(Locale.ROOT))));
  }

  /** What a tool told, with the instant at which it says that it happened. */
  void tell(Kind kind, Actor by, Alert alert, String text) {
    Map<String, String> data = new HashMap<>(Map.of("via", "tool"));
    if (alert.at() != null) {
      data.put("happened", alert.at().toString());
    }
    entries.add(new Entry(kind, by, null, text, data));
  }

  /** Puts on record that the matrix does not hold for this incident. */
  void gap(GapKind kind, Actor by, String text) {
    entries.add(new Entry(Kind.GAP, by, null, text, Map.of(GapKind.KEY, kind.wire())));
  }

  /** Stops these pages, those that this very decision ordered before included. */
  void cancel(Decision.Cancel which) {
    orders.removeIf(order -> order.kind().answerable() && which.covers(order.run()));
    pagedNow.values().retainAll(orders);
    cancel = cancel == Decision.Cancel.NONE || cancel == which ? which : Decision.Cancel.ALL;
  }

  /**
   * Orders a page of a path. After a pause in which several were missed, each person gets one by
   * each channel, not one for each that was missed.
   *
   * @return the page, or null if this run has just paged the person by this channel or cannot
   */
  @Nullable PageId page(
      PathRun run, PersonId to, Channel channel, PathRun.Place place, String why) {
    Person person = matrix.people().get(to);
    String address = person == null ? null : person.address(channel);
    if (person == null || address == null) {
      return null;
    }
    PageOrder before = pagedNow.get(to + " " + channel);
    if (before != null) {
      // Both sides' paths may name one person: one message serves both, and fails for both.
      return before.run() == run.side() ? null : before.id();
    }
    if (!draft.told.contains(to)) {
      draft.told.add(to);
    }
    PageOrder order = order(PageKind.PAGE, run.side(), person, channel, address, place, "", why);
    pagedNow.put(to + " " + channel, order);
    return order.id();
  }

  /** Orders a message outside any path, by the first way that the person has. */
  void notice(PageKind kind, PersonId to, String about, String why) {
    notice(kind, kind.ways(), to, about, why);
  }

  /** Orders the same message by the person's next way after the one that failed, if any. */
  void noticeAfter(Channel failed, PageKind kind, PersonId to, String about, String why) {
    List<Channel> ways = kind.ways();
    notice(kind, ways.subList(ways.indexOf(failed) + 1, ways.size()), to, about, why);
  }

  private void notice(PageKind kind, List<Channel> ways, PersonId to, String about, String why) {
    Person person = matrix.people().get(to);
    if (person == null) {
      return;
    }
    for (Channel channel : ways) {
      String address = person.address(channel);
      if (address != null) {
        order(kind, draft.lead, person, channel, address, new PathRun.Place(0, 0), about, why);
        return;
      }
    }
  }

  private PageOrder order(
      PageKind kind,
      Side run,
      Person person,
      Channel channel,
      String address,
      PathRun.Place place,
      String about,
      String why) {
    draft.pages++;
    PageId id = PageId.of(draft.before().number(), draft.pages);
    PageOrder order =
        new PageOrder(
            id, kind, run, person, channel, address, place.round(), place.step(), about, why);
    orders.add(order);
    return order;
  }

  /** What people call this actor: a person's full name, else the name on record. */
  String nameOf(Actor actor) {
    Person person = matrix.people().get(new PersonId(actor.name()));
    return person == null ? actor.name() : person.name();
  }

  private static @Nullable Channel channel(Via via) {
    return switch (via) {
      case SMS -> Channel.SMS;
      case VOICE -> Channel.VOICE;
      case EMAIL -> Channel.EMAIL;
      case WEB, API, TOOL, TIMER -> null;
    };
  }
}
