package nightbell.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The people who sign in to a service, be it running or stopped, in the shapes of the API. What
 * cannot be done is a {@link Keys.Refusal}.
 */
public interface Users extends AutoCloseable {
  /** Invites somebody; the answer has the link. */
  JsonNode invite(ObjectNode wish);

  /** Whether the invitation goes by mail too. */
  boolean mails();

  @Override
  void close();
}
