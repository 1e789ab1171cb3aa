/**
 * One class per monitoring tool's format: bytes to alerts, or a refusal that says what was
 * expected.
 */
@NullMarked
package nightbell.intake;

import org.jspecify.annotations.NullMarked;
