/**
 * Nightbell: an after-hours alert escalation and on-call engine. This root package holds the entry
 * point, its configuration and the wiring; nothing imports it.
 */
@NullMarked
package nightbell;

import org.jspecify.annotations.NullMarked;
