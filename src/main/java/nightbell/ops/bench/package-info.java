/**
 * The benchmark behind scripts/bench: starts a service of its own with a carrier played by this
 * process, and beside it a bare endpoint that only echoes, puts both under load over real
 * connections, and prints one table. What it measures it measures from outside, as a tool and a
 * carrier would.
 */
@NullMarked
package nightbell.ops.bench;

import org.jspecify.annotations.NullMarked;
