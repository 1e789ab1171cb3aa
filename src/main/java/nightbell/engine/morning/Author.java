package nightbell.engine.morning;

import nightbell.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who says something.
 *
 * @param caller who is signed in, or holds the token
 * @param person for whom of the matrix's people the caller writes it down; null for the caller
 */
public record Author(Actor caller, @Nullable String person) {}
