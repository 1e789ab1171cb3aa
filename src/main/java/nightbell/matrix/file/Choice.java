package nightbell.matrix.file;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nightbell.matrix.Owner;
import nightbell.matrix.PageRule;
import nightbell.matrix.Window;
import nightbell.oncall.Channel;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** One of a few fixed words. */
record Choice<E extends Enum<E>>(Map<String, E> words) implements Value.As<E> {
  static final Choice<Side> SIDE = of(Side.values());
  static final Choice<Owner> OWNER = of(Owner.values());
  static final Choice<Window> WINDOW = of(Window.values());
  static final Choice<PageRule> PAGE_RULE = of(PageRule.values());
  static final Choice<Channel> CHANNEL = of(Channel.values());
  static final Choice<DayOfWeek> DAY =
      of(DayOfWeek.values(), day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT));

  private static <E extends Enum<E>> Choice<E> of(E[] values) {
    return of(values, value -> value.name().toLowerCase(Locale.ROOT));
  }

  private static <E extends Enum<E>> Choice<E> of(E[] values, Function<E, String> word) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E value : values) {
      words.put(word.apply(value), value);
    }
    return new Choice<>(words);
  }

  @Override
  public @Nullable E read(Value value) {
    String word = value.text();
    boolean known = word != null && oneOf(value, word, List.copyOf(words.keySet()));
    return known ? words.get(word) : null;
  }

  /** Whether the word is one of these; if not, that is a mistake. */
  static boolean oneOf(Value value, String word, List<String> words) {
    if (words.contains(word)) {
      return true;
    }
    String what =
        value.called() + " is " + Words.quoted(word) + ", but must be " + alternatives(words);
    value.mistake("unknown-name", what, Names.mend(word, words));
    return false;
  }

  private static String alternatives(List<String> words) {
    return words.size() == 1 ? words.get(0) : "one of " + String.join(", ", words);
  }
}
