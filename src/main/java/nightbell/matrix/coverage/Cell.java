package nightbell.matrix.coverage;

import nightbell.matrix.CategoryId;
import nightbell.matrix.SeverityId;
import nightbell.matrix.SystemId;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the matrix.
 *
 * @param system null for alerts of no system that the matrix knows
 */
public record Cell(@Nullable SystemId system, CategoryId category, SeverityId severity) {}
