/**
 * The evidence pack: one zip with all that a reviewer takes and samples, as HTML for people, and as
 * CSV and JSON lines for programs. It holds the trail's events with the hashes that bind them, and
 * a script that proves them without Nightbell.
 *
 * <p><b>Why are events there that the pack does not tell?</b> Context: a pack is of a span, and
 * maybe of one client, but the chain runs through everything. Decision: what is not to be seen is
 * there as its content hash alone, from the span's first event to the trail's end. Consequence: any
 * seal from the span's beginning on can be held against a pack, at some 50 bytes for each event
 * that came later.
 *
 * <p>A pack is written in one go: tables go to files of a folder of their own first, so that CSV,
 * JSON and pages come of one reading, and memory does not grow with the span. An adapter: it knows
 * the engine's ports.
 */
@NullMarked
package nightbell.paper.evidence;

import org.jspecify.annotations.NullMarked;
