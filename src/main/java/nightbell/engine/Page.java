package nightbell.engine;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person by one channel: written down before it is sent, and its outcome after.
 *
 * @param run the side whose path ordered it
 * @param rank the severity's place, 0 for the highest: pages leave in this order, then by age
 * @param subject the mail's subject; for texts and calls the same words, for the record
 * @param text what is said: the whole SMS, the spoken sentence, or the mail's body
 * @param validFor seconds after which a carrier should not deliver it any more
 * @param tokenHash SHA-256 (hex) of the token in callback addresses and links; null before sending
 * @param attempt how often sending was begun
 */
public record Page(
    PageId id,
    IncidentNumber incident,
    ClientId client,
    PersonId person,
    Side side,
    Side run,
    PageKind kind,
    Channel channel,
    String address,
    int rank,
    String subject,
    String text,
    long validFor,
    PageState state,
    Instant queuedAt,
    @Nullable Instant sentAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant endedAt,
    @Nullable String carrierId,
    @Nullable String error,
    @Nullable String tokenHash,
    int attempt) {}
