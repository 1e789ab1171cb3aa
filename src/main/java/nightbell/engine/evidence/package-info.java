/**
 * What a reviewer takes along: the wish for an evidence pack, whoever makes it, and what is read
 * for it. A pack is made of what is on record up to one instant, its cut, so that what comes in
 * meanwhile disturbs no count.
 */
@NullMarked
package nightbell.engine.evidence;

import org.jspecify.annotations.NullMarked;
