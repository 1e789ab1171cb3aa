/**
 * What goes on record: trail entries with kind, actor, side and channel, and their wording; how
 * entries are chained, sealed and proven. Pure.
 *
 * <p><b>Why a chain and seals, and not one of them?</b> Context: two organisations share the record
 * and neither trusts the other with it; the one that keeps the machine can write into its files.
 * Decision: each event is bound to all before it by a hash, and what the end was is remembered
 * outside the database and mailed to both sides. Consequence: a change shows at its place as long
 * as the links after it stand; one who rewrites all of them is found out by any seal of the other
 * side; what came after the last seal that somebody else holds is only as good as this machine.
 *
 * <p><b>How is the hash built, and what may leave?</b> Context: what people wrote must be able to
 * go after years, or when they ask, and the trail must still prove. Decision: an event's content
 * hash ({@link nightbell.audit.Chain#content}) is over a random salt, its number, instant, kind,
 * actor, side, channel, client, incident, text and data; its link ({@link
 * nightbell.audit.Chain#link}) is over the link before it, its number and the content hash alone.
 * Removing words ({@link nightbell.audit.Removal}) therefore empties text, data and salt and leaves
 * both hashes. Consequence: an event without a salt is held to its place by its link only, and
 * counts as sound if a later {@code pruned} or {@code erased} event, which itself is whole, names
 * its number in {@code data.events} as {@code 3-7,9}; what remains of it beside the hashes is no
 * longer proven.
 */
@NullMarked
package nightbell.audit;

import org.jspecify.annotations.NullMarked;
