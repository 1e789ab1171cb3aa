/**
 * The morning after: an incident's story and why nobody was paged, retold from the record; and what
 * people add to it then: cause, whether it was worth waking somebody, follow-ups, the review. All
 * of that goes on record with its author, and nothing of it changes what was.
 */
@NullMarked
package nightbell.engine.morning;

import org.jspecify.annotations.NullMarked;
