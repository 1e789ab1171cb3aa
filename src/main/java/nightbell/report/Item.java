package nightbell.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a report.
 *
 * @param key what it is about, or null for nobody, or no system
 * @param periods the same for each period in which something began
 * @param drills test pages of this person, side or week; none where lines are made by other things
 */
public record Item(
    @Nullable String key, Figures figures, Map<Period, Figures> periods, Drills drills) {}
