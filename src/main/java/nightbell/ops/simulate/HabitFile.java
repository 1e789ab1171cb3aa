package nightbell.ops.simulate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nightbell.escalation.simulation.Habit;
import nightbell.escalation.simulation.Habit.Reaction;
import nightbell.escalation.simulation.Habits;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads people's habits from YAML: {@code everybody:}, and those of {@code people:} who differ.
 * What is left out is as people usually are.
 */
final class HabitFile {
  private static final Map<String, Channel> CHANNELS =
      Map.of("text", Channel.SMS, "call", Channel.VOICE, "mail", Channel.EMAIL);
  private static final Set<String> KEYS =
      Set.of(
          "day",
          "night",
          "voicemail",
          "busy",
          "undelivered",
          "escalates",
          "not_mine",
          "resolves_in");

  private final String file;

  private HabitFile(String file) {
    this.file = file;
  }

  static Habits read(@Nullable String file, Matrix matrix) {
    return file == null ? Habits.usual() : new HabitFile(file).habits(Texts.text(file), matrix);
  }

  private Habits habits(String text, Matrix matrix) {
    Map<String, Object> root = mapping("the file", load(text), Set.of("everybody", "people"));
    Habit others = habit("everybody", root.get("everybody"), Habit.USUAL);
    Map<PersonId, Habit> people = new HashMap<>();
    Set<String> names = new TreeSet<>();
    matrix.people().keySet().forEach(person -> names.add(person.value()));
    mapping("people", root.get("people"), names)
        .forEach((name, given) -> people.put(new PersonId(name), habit(name, given, others)));
    return new Habits(others, people);
  }

  private @Nullable Object load(String text) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    } catch (YAMLException e) {
      throw new BadUse(file + " is no YAML: " + String.valueOf(e.getMessage()).strip());
    }
  }

  private Habit habit(String where, @Nullable Object given, Habit base) {
    Map<String, Object> keys = mapping(where, given, KEYS);
    return new Habit(
        reactions(where + ".day", keys.get("day"), base.day()),
        reactions(where + ".night", keys.get("night"), base.night()),
        share(where + ".voicemail", keys.get("voicemail"), base.voicemail()),
        share(where + ".busy", keys.get("busy"), base.busy()),
        share(where + ".undelivered", keys.get("undelivered"), base.undelivered()),
        share(where + ".escalates", keys.get("escalates"), base.escalates()),
        share(where + ".not_mine", keys.get("not_mine"), base.notMine()),
        keys.containsKey("resolves_in")
            ? Shares.lengthOrNever(file, where + ".resolves_in", keys.get("resolves_in"))
            : base.resolvesIn());
  }

  private Map<Channel, Reaction> reactions(
      String where, @Nullable Object given, Map<Channel, Reaction> base) {
    Map<Channel, Reaction> reactions = new EnumMap<>(Channel.class);
    reactions.putAll(base);
    mapping(where, given, CHANNELS.keySet())
        .forEach(
            (name, value) ->
                reactions.computeIfPresent(
                    CHANNELS.getOrDefault(name, Channel.SMS),
                    (channel, usual) ->
                        Shares.reaction(file, where + "." + name, value, usual.median())));
    return reactions;
  }

  private double share(String where, @Nullable Object given, double base) {
    return given == null ? base : Shares.share(file, where, given);
  }

  private Map<String, Object> mapping(String where, @Nullable Object given, Set<String> known) {
    if (given == null) {
      return Map.of();
    }
    if (!(given instanceof Map<?, ?> found)) {
      throw new BadUse(file + ": " + where + " must be a mapping, as {key: value}.");
    }
    Map<String, Object> mapping = new HashMap<>();
    found.forEach(
        (key, value) -> {
          if (!known.contains(String.valueOf(key))) {
            throw new BadUse(
                file
                    + ": "
                    + where
                    + " has the unknown key \""
                    + key
                    + "\"; known are "
                    + String.join(", ", new TreeSet<>(known))
                    + ".");
          }
          mapping.put(String.valueOf(key), value == null ? "" : value);
        });
    return mapping;
  }
}
