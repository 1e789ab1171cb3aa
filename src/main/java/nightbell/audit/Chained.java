package nightbell.audit;

import org.jspecify.annotations.Nullable;

/**
 * An event with what binds it into the trail.
 *
 * @param salt random, part of the content hash
 * @param content the hash of what it tells, {@link Chain#content}; null if it was never chained
 * @param link what binds it to all before it, {@link Chain#link}; null if it was never chained
 */
public record Chained(
    Written event, @Nullable String salt, @Nullable String content, @Nullable String link) {

  /** The event as it is bound to the link before it. */
  public static Chained after(String before, Written event, String salt) {
    String content = Chain.content(salt, event);
    return new Chained(event, salt, content, Chain.link(before, event.seq(), content));
  }
}
