/**
 * The engine's time where the machine's is not to be relied on: a clock that is set back must make
 * no wait longer and page nobody twice. A step forward, or a machine that slept, needs nothing
 * here: what is due then is due.
 */
@NullMarked
package nightbell.engine.steady;

import org.jspecify.annotations.NullMarked;
