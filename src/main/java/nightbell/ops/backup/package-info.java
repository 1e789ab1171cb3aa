/**
 * Backups of the embedded database: the one file that holds it with its secrets and the trail's
 * end, and the commands that make one and put one back. A backup is sealed over its whole length
 * and read back before it counts; one that was changed by a byte is never restored. How a database
 * is copied and opened is the caller's.
 */
@NullMarked
package nightbell.ops.backup;

import org.jspecify.annotations.NullMarked;
