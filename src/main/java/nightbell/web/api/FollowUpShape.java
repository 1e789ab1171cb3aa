package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import nightbell.engine.morning.FollowUp;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up as the API shows it.
 *
 * @param state {@code open}, {@code overdue} or {@code closed}
 */
record FollowUpShape(
    @JsonProperty("id") String id,
    @JsonProperty("incident") int incident,
    @JsonProperty("client") String client,
    @JsonProperty("text") String text,
    @JsonProperty("owner") String owner,
    @JsonProperty("due") String due,
    @JsonProperty("state") String state,
    @JsonProperty("at") @Iso Instant at,
    @JsonProperty("by") String by,
    @JsonProperty("closedAt") @Iso @Nullable Instant closedAt,
    @JsonProperty("closedBy") @Nullable String closedBy,
    @JsonProperty("outcome") String outcome) {

  static FollowUpShape of(FollowUp one, LocalDate today) {
    return new FollowUpShape(
        one.id(),
        one.incident().value(),
        one.client().value(),
        one.text(),
        one.owner().value(),
        one.due().toString(),
        one.isOpen() ? (one.isOverdue(today) ? "overdue" : "open") : "closed",
        one.at(),
        one.by(),
        one.closedAt(),
        one.closedBy(),
        one.outcome());
  }
}
