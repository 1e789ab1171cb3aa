package nightbell.matrix.file;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nightbell.matrix.JointRule;
import nightbell.matrix.PathId;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;

/** Reads {@code joint:}. Every joint rule has a lead, both paths, an accept time, a tie-breaker. */
final class JointSection {
  private static final String ID = "joint-rule";
  private static final PathId NONE = new PathId("");

  private JointSection() {}

  static Map<String, JointRule> read(Value section, Known known) {
    Map<String, JointRule> rules = new LinkedHashMap<>();
    section.named("joint rule").forEach((name, value) -> rules.put(name, rule(name, value, known)));
    return rules;
  }

  private static JointRule rule(String name, Value value, Known known) {
    Entry entry = value.entry("lead", "paths", "accept_within", "tie_breaker");
    Side lead = entry.need("lead", ID).as(Choice.SIDE, Side.INTERNAL);
    Value written = entry.need("paths");
    Entry each =
        new Value(value.found(), value.subject(), "paths", written.node())
            .entry("internal", "provider");
    Map<Side, PathId> paths = new EnumMap<>(Side.class);
    paths.put(Side.INTERNAL, each.need("internal").as(known::path, NONE));
    paths.put(Side.PROVIDER, each.need("provider").as(known::path, NONE));
    Duration within = entry.need("accept_within", ID).as(Durations::positive, Duration.ZERO);
    PersonId breaker = entry.need("tie_breaker", ID).as(known::person, new PersonId(""));
    return new JointRule(name, lead, paths, within, breaker);
  }
}
