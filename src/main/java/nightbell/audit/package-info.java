/**
 * What goes on record: trail entries with kind, actor, side and channel, and their wording. Pure.
 */
@NullMarked
package nightbell.audit;

import org.jspecify.annotations.NullMarked;
