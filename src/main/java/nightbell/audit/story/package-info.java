/**
 * An incident's record retold for people: each page as one line with what became of it, and for
 * every instant why nobody was paged just then. Computed from the trail's events alone, so that an
 * answer proves itself: it names the events on which it rests. Pure.
 */
@NullMarked
package nightbell.audit.story;

import org.jspecify.annotations.NullMarked;
