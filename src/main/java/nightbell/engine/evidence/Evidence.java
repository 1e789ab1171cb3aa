package nightbell.engine.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import org.jspecify.annotations.Nullable;

/** Makes evidence packs. Thread-safe; several can be made at once. */
@FunctionalInterface
public interface Evidence {

  /**
   * Writes a pack as one zip, while it is being made and in steady memory. That it was asked for is
   * on record before its first byte, and the hash of its manifest after its last one.
   */
  void write(Wish wish, OutputStream out) throws IOException;

  /**
   * What is to be in a pack.
   *
   * @param by who takes it
   * @param client the only one to be seen in it, null for all
   * @param from the first instant, and {@code to} the first one after
   * @param masked whether phone numbers are to be left out but for their last two digits
   */
  record Wish(Actor by, @Nullable ClientId client, Instant from, Instant to, boolean masked) {}
}
