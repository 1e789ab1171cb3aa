package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nightbell.alert.ClientId;

/**
 * What became of the latest requests, for senders that ask; the oldest are forgotten, and all of
 * them with the process. Thread-safe.
 */
final class OpsgenieRequests {
  private static final int MOST = 20_000;

  private final Map<String, Kept> latest =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MOST;
        }
      };

  synchronized void keep(String requestId, ClientId client, Outcome outcome) {
    latest.put(requestId, new Kept(client, outcome));
  }

  /** What became of a request of this client. */
  synchronized Optional<Outcome> find(String requestId, ClientId client) {
    return Optional.ofNullable(latest.get(requestId))
        .filter(kept -> kept.client.equals(client))
        .map(Kept::outcome);
  }

  private record Kept(ClientId client, Outcome outcome) {}

  /** What became of one request, in Opsgenie's shape. */
  record Outcome(
      @JsonProperty("success") boolean success,
      @JsonProperty("isSuccess") boolean isSuccess,
      @JsonProperty("action") String action,
      @JsonProperty("processedAt") @Iso Instant processedAt,
      @JsonProperty("integrationId") String integrationId,
      @JsonProperty("status") String status,
      @JsonProperty("alertId") String alertId,
      @JsonProperty("alias") String alias) {}
}
