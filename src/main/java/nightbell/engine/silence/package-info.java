/**
 * Silences as people set and end them: checked, written with their record in one transaction, and
 * known to the engine at once. What a silence does to an alert is decided in {@code matrix} and
 * carried out by the engine.
 */
@NullMarked
package nightbell.engine.silence;

import org.jspecify.annotations.NullMarked;
