package nightbell.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightbell.engine.Ask;
import nightbell.engine.Asks;
import nightbell.engine.Asks.Contact;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.web.api.Masked;
import org.jspecify.annotations.Nullable;

/** Whether people can be reached, by what their numbers and addresses last answered. */
public final class Reach {
  private static final int MOST = 20_000;
  private static final List<String> WORST_FIRST = List.of("silent", "unproven", "proven");

  private final Times times;
  private final Map<String, Contact> contacts = new HashMap<>();
  private final Map<String, Ask> tests = new HashMap<>();

  private Reach(Asks asks, Times times, Instant since) {
    this.times = times;
    asks.contacts()
        .forEach(one -> contacts.put(key(one.person().value(), one.channel(), one.address()), one));
    asks.asks(new Asks.Filter(Ask.Purpose.DRILL, null, null, since, MOST))
        .forEach(
            one -> tests.putIfAbsent(key(one.person().value(), one.channel(), one.address()), one));
  }

  /** Every number and address of a matrix, those in doubt first; of tests those since then. */
  public static List<ReachLine> of(Matrix matrix, Asks asks, Instant since) {
    Reach reach = new Reach(asks, new Times(matrix.client().zone()), since);
    List<ReachLine> lines = new ArrayList<>();
    for (Person person : matrix.people().values()) {
      for (Channel channel : Channel.values()) {
        String address = person.address(channel);
        if (address != null) {
          lines.add(reach.line(person, channel, address));
        }
      }
    }
    lines.sort(Comparator.comparingInt(line -> WORST_FIRST.indexOf(line.state())));
    return lines;
  }

  private ReachLine line(Person person, Channel channel, String address) {
    String key = key(person.id().value(), channel, address);
    Contact contact = contacts.get(key);
    Ask test = tests.get(key);
    return new ReachLine(
        person.id().value(),
        person.name(),
        word(channel),
        Masked.address(address),
        contact == null
            ? "never answered yet"
            : contact.how() + ", " + times.dated(contact.confirmedAt()),
        test == null ? "" : test(test),
        state(contact, test));
  }

  private String test(Ask test) {
    return words(test) + ", " + times.dated(test.at());
  }

  /** What became of a test page. */
  public static String words(Ask test) {
    return switch (test.state()) {
      case QUEUED, SENDING -> "is being sent";
      case SENT -> "sent, waiting for an answer";
      case ANSWERED -> "answered";
      case UNANSWERED -> "not answered";
      case FAILED -> test.error() == null ? "failed" : "failed: " + test.error();
    };
  }

  private static String state(@Nullable Contact contact, @Nullable Ask test) {
    boolean silent =
        test != null
            && (test.state() == Ask.State.UNANSWERED || test.state() == Ask.State.FAILED)
            && (contact == null || contact.confirmedAt().isBefore(test.at()));
    if (silent) {
      return "silent";
    }
    return contact == null ? "unproven" : "proven";
  }

  /** A channel as people say it. */
  public static String word(Channel channel) {
    return switch (channel) {
      case SMS -> "text";
      case VOICE -> "call";
      case EMAIL -> "mail";
    };
  }

  private static String key(String person, Channel channel, String address) {
    return person + " " + channel + " " + address.toLowerCase(Locale.ROOT);
  }
}
