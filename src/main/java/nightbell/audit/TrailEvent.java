package nightbell.audit;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands on record.
 *
 * @param seq its place in the trail, from 1
 * @param at when Nightbell took note of it
 */
public record TrailEvent(
    long seq,
    Instant at,
    @Nullable ClientId client,
    @Nullable IncidentNumber incident,
    Entry entry) {}
