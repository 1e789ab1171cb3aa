/**
 * Reports on how fast people answered: read from the record, reckoned by {@link nightbell.report},
 * and mailed to both sides' desks when a month is over. What is reported is always computed from
 * the trail and never kept, so that a report can be made again, and must come out the same.
 */
@NullMarked
package nightbell.engine.report;

import org.jspecify.annotations.NullMarked;
