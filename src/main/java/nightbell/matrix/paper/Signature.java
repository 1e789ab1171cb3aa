package nightbell.matrix.paper;

import java.time.Instant;
import nightbell.oncall.Side;

/** That someone signed for a side, when, and the SHA-256 (hex) of the text that was signed. */
public record Signature(Side side, String name, Instant at, String sha256) {}
