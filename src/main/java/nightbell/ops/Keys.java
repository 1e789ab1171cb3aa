package nightbell.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The intake keys of a service, be it running or stopped, in the shapes of the API. */
public interface Keys extends AutoCloseable {
  /** All keys, ended ones too. */
  JsonNode list();

  /** A new key with its secret. */
  JsonNode create(ObjectNode wish);

  /** A key's new secret; the one before goes on for so many seconds. */
  JsonNode rotate(String id, long overlap);

  /** Ends a key. */
  void revoke(String id);

  @Override
  void close();

  /** What was asked for cannot be done; the message says why in a sentence. */
  final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
      super(message, null, false, false);
    }
  }
}
