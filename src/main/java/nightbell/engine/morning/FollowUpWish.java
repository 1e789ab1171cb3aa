package nightbell.engine.morning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A follow-up as somebody asks for it, or what is to change of one; null stays as it is. */
public record FollowUpWish(
    @Nullable String text, @Nullable String owner, @Nullable LocalDate due) {}
