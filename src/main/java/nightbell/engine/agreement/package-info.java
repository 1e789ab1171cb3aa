/**
 * How both companies agree on a matrix: versions are proposed, signed by each side, activated, and
 * looked at again when their review is due. Nothing becomes active without the signatures that the
 * matrix asks for.
 */
@NullMarked
package nightbell.engine.agreement;

import org.jspecify.annotations.NullMarked;
