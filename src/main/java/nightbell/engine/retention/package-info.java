/**
 * What is forgotten, when, and how the record says so: words that grew old by a policy with floors,
 * and a person's data when they ask for it. Every removal is itself put on record in the same
 * commit, without what it removed.
 *
 * <p><b>Why not delete rows?</b> Context: reviewers want the population of a year and counts that
 * add up, people want their words gone, and the chain must prove. Decision: incidents, pages and
 * events stay with their numbers, instants and states; what was said in them goes. Consequence: a
 * report over old nights still counts right, and has nothing to quote.
 */
@NullMarked
package nightbell.engine.retention;

import org.jspecify.annotations.NullMarked;
