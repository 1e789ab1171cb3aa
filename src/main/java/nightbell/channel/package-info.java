/**
 * Delivers one page by a carrier and says accepted, later, refused or unknown. A carrier is asked
 * once for each attempt; asking again is the engine's decision, on record. What the carriers share
 * is here; each carrier has a package of its own and none knows another.
 */
@NullMarked
package nightbell.channel;

import org.jspecify.annotations.NullMarked;
