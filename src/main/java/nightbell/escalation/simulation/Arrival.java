package nightbell.escalation.simulation;

import java.time.Instant;
import nightbell.alert.Alert;

/** An alert and the instant of its receipt. */
public record Arrival(Instant at, Alert alert) {}
