package nightbell.matrix.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.Way;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person's {@code notify:}, for each severity or {@code "*"} a list such as {@code [{sms:
 * 0m}, {voice: 1m}]}. Each entry comes no sooner than the one before, by a channel that the person
 * has.
 */
final class NotifySection {
  private static final String[] CHANNELS = Choice.CHANNEL.words().keySet().toArray(String[]::new);
  private static final String LIKE = "write one channel and its time: {sms: 0m}";

  private final Known known;
  private final Entry person;

  /**
   * @param person the entry whose numbers and address may be used
   */
  NotifySection(Known known, Entry person) {
    this.known = known;
    this.person = person;
  }

  Map<String, List<Way>> read(Value section) {
    Map<String, List<Way>> all = new LinkedHashMap<>();
    if (!(section.node() instanceof Node.Fields mapping)) {
      section.misshapen("a mapping", "write it as {P1: [{sms: 0m}, {voice: 1m}]}");
      return all;
    }
    if (mapping.fields().isEmpty()) {
      section.mistake("shape", section.called() + " is empty", "name a severity, or remove it");
    }
    mapping
        .fields()
        .forEach(
            (name, field) -> {
              if (!name.equals(Person.EVERY_OTHER)) {
                Node key = new Node.Text(field.at(), name, true);
                new Value(section.found(), section.subject(), "notify", key).as(known::severity);
              }
              String called = "notify." + name;
              all.put(
                  name, ways(new Value(section.found(), section.subject(), called, field.value())));
            });
    return all;
  }

  private List<Way> ways(Value list) {
    List<Way> ways = new ArrayList<>();
    for (Value item : list.items()) {
      Way way = way(item);
      if (way == null) {
        continue;
      }
      if (!ways.isEmpty() && way.after().compareTo(ways.get(ways.size() - 1).after()) < 0) {
        String what = item.called() + " names a time before that of the entry before it";
        item.mistake("order", what, "write them in order of time, counted from the step");
      }
      ways.add(way);
    }
    return ways;
  }

  private @Nullable Way way(Value item) {
    Entry entry = item.entry(CHANNELS);
    if (!(item.node() instanceof Node.Fields mapping)) {
      return null;
    }
    if (mapping.fields().size() != 1) {
      String what = item.called() + " has " + mapping.fields().size() + " channels in one entry";
      item.mistake("shape", what, LIKE);
      return null;
    }
    String word = mapping.fields().keySet().iterator().next();
    Channel channel = Choice.CHANNEL.words().get(word);
    Duration after = channel == null ? null : entry.need(word).as(Durations::zeroOrMore);
    if (channel == null || after == null) {
      return null;
    }
    if (!person.maybe(word).present()) {
      String what = item.called() + " names " + word + ", but the person has none";
      item.mistake("no-channel", what, "add \"" + word + "\" to the person, or remove it here");
      return null;
    }
    return new Way(channel, after);
  }
}
