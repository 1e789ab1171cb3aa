package nightbell.paper.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nightbell.audit.Chain;
import nightbell.audit.Seal;
import nightbell.audit.Verdict.Bad;
import nightbell.audit.Written;
import org.jspecify.annotations.Nullable;

/**
 * Follows the chain of a pack event by event, and holds seals against it. Seals from before the
 * pack's first event say nothing of it and are left aside.
 */
final class PackChain {
  private final TreeMap<Long, List<String>> seals = new TreeMap<>();
  private final long end;
  private long next;
  private long events;
  private String head;

  PackChain(JsonNode facts, Collection<Seal> own, Collection<Seal> kept) {
    next = facts.path("first").asLong();
    head = facts.path("before").asText();
    end = facts.path("end").asLong();
    expect(end, facts.path("head").asText());
    own.forEach(seal -> expect(seal.event(), seal.head()));
    kept.forEach(seal -> expect(seal.event(), seal.head()));
    seals.headMap(next - 1).clear();
  }

  private void expect(long event, String known) {
    seals.computeIfAbsent(event, fresh -> new ArrayList<>()).add(known);
  }

  long next() {
    return next;
  }

  long events() {
    return events;
  }

  String head() {
    return head;
  }

  /** Takes the next line; what is wrong with it, or null. */
  @Nullable Bad take(JsonNode line) {
    if (events == 0) {
      Bad before = hold(next - 1);
      if (before != null) {
        return before;
      }
    }
    long seq = line.path("seq").asLong();
    if (seq != next) {
      return seq > next
          ? new Bad(next, "It is missing.")
          : new Bad(seq, "It is there twice, or was moved.");
    }
    String content = line.path("content").asText();
    if (line.has("salt")
        && !Chain.content(line.path("salt").asText(), event(line)).equals(content)) {
      return new Bad(seq, "What it tells is not what was written: it was changed.");
    }
    if (!Chain.link(head, seq, content).equals(line.path("link").asText())) {
      return new Bad(seq, "It does not follow from the event before it.");
    }
    head = line.path("link").asText();
    next++;
    events++;
    return hold(seq);
  }

  private @Nullable Bad hold(long seq) {
    List<String> known = seals.remove(seq);
    return known == null || known.stream().allMatch(head::equals)
        ? null
        : new Bad(seq, "A seal remembers another trail: events were rewritten up to here.");
  }

  /** What is wrong with the end, or null. */
  @Nullable Bad end() {
    if (next - 1 == end && seals.isEmpty()) {
      return null;
    }
    long beyond = seals.isEmpty() ? end : seals.lastKey();
    return new Bad(
        next, "The pack ends before it, but a seal vouches for event " + beyond + ": it was cut.");
  }

  private static Written event(JsonNode line) {
    Map<String, String> data = new LinkedHashMap<>();
    line.path("data").properties().forEach(one -> data.put(one.getKey(), one.getValue().asText()));
    return new Written(
        line.path("seq").asLong(),
        line.path("at").asText(),
        line.path("kind").asText(),
        line.path("actor").asText(),
        text(line, "side"),
        text(line, "channel"),
        text(line, "client"),
        text(line, "incident"),
        line.path("text").asText(),
        data);
  }

  private static @Nullable String text(JsonNode line, String name) {
    JsonNode value = line.get(name);
    return value == null || value.isNull() ? null : Objects.requireNonNull(value.asText());
  }
}
