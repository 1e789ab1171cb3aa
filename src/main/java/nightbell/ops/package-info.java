/**
 * What whoever runs the service needs: commands, health checks, metrics, the generated secrets, the
 * load generator, and a start that fails in sentences instead of stack traces. Only this package
 * knows about exit codes.
 */
@NullMarked
package nightbell.ops;

import org.jspecify.annotations.NullMarked;
