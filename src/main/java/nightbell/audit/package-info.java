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
 */
@NullMarked
package nightbell.audit;

import org.jspecify.annotations.NullMarked;
