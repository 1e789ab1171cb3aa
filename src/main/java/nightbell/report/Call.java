package nightbell.report;

import java.time.Instant;
import nightbell.oncall.PersonId;

/** A page that asked somebody for an answer, and when it was sent. */
public record Call(PersonId person, Instant at) {}
