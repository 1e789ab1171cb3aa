/**
 * An incident's life: {@code (incident, event, now) -> Decision}, the new state with the pages to
 * send, the next deadline and the reasons. One function for live paging and for explain. Pure.
 */
@NullMarked
package nightbell.escalation;

import org.jspecify.annotations.NullMarked;
