package nightbell.escalation;

import java.time.Instant;
import nightbell.audit.Actor;

/** That someone acknowledged or resolved: when, who, and by which way. */
public record Mark(Instant at, Actor by, Via via) {}
