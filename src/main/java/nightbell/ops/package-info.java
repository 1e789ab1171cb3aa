/** Commands, health checks and metrics. */
@NullMarked
package nightbell.ops;

import org.jspecify.annotations.NullMarked;
