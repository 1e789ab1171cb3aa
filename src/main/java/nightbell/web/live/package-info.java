/**
 * Tells pages and programs what changes, as server-sent events. The trail is the source: whatever
 * is committed to it, on this node or another, is read from it a moment later and handed to every
 * reader who may see it, so that no committer ever waits for a reader, and a reader who comes back
 * goes on where it stopped. No reader has a thread of its own.
 */
@NullMarked
package nightbell.web.live;

import org.jspecify.annotations.NullMarked;
