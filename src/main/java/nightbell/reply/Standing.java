package nightbell.reply;

import org.jspecify.annotations.Nullable;

/**
 * How an incident stands towards one person. Names are first names, times as a clock shows them.
 */
public sealed interface Standing {
  /** Nobody has it, or only the other side of a joint incident. */
  record Waiting() implements Standing {}

  /** This person acknowledged it. */
  record TakenByMe() implements Standing {}

  /** Someone else acknowledged it. */
  record Taken(String by, String at) implements Standing {}

  /** It is over; {@code by} is null if the tool said so. */
  record Resolved(@Nullable String by, String at) implements Standing {}

  /** Whether it is not over. */
  default boolean unresolved() {
    return !(this instanceof Resolved);
  }
}
