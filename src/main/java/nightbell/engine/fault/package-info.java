/**
 * What becomes of faults that no decision can mend: a store that takes nothing, a row that cannot
 * be read, an incident that cannot be decided. Each is set aside or waited out so that the rest go
 * on, and each is told to humans by whatever still works.
 */
@NullMarked
package nightbell.engine.fault;

import org.jspecify.annotations.NullMarked;
