package nightbell.audit;

import org.jspecify.annotations.Nullable;

/**
 * An event with what binds it into the trail. Of one whose words were removed, since they grew old
 * or on somebody's request, the salt is gone as well: its content hash can no longer be computed,
 * nor its words be guessed by it, but the hash itself stays and binds the trail as before.
 *
 * @param salt random, part of the content hash; null once the words were removed
 * @param content the hash of what it tells, {@link Chain#content}; null if it was never chained
 * @param link what binds it to all before it, {@link Chain#link}; null if it was never chained
 */
public record Chained(
    Written event, @Nullable String salt, @Nullable String content, @Nullable String link) {

  /** Whether what it told was removed, and only its hashes speak for it. */
  public boolean isRemoved() {
    return salt == null && content != null && link != null;
  }

  /** The event as it is bound to the link before it. */
  public static Chained after(String before, Written event, String salt) {
    String content = Chain.content(salt, event);
    return new Chained(event, salt, content, Chain.link(before, event.seq(), content));
  }
}
