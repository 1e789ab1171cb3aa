package nightbell.engine.morning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that a person wanted to add.
 *
 * @param value what it is now; null if nothing was changed
 * @param wrong what is wrong with the wish, place by place
 * @param refusal why it cannot be as things stand, else null
 */
public record Said<T>(@Nullable T value, List<Wrong> wrong, @Nullable String refusal) {
  public Said {
    wrong = List.copyOf(wrong);
  }

  /** One thing that is wrong with a wish. */
  public record Wrong(String where, String what) {}

  static <T> Said<T> done(T value) {
    return new Said<>(value, List.of(), null);
  }

  static <T> Said<T> wrong(List<Wrong> wrong) {
    return new Said<>(null, wrong, null);
  }

  static <T> Said<T> refused(String why) {
    return new Said<>(null, List.of(), why);
  }
}
