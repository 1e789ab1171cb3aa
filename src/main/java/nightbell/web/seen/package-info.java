/**
 * The engine's ports, narrowed to what the caller of the request under way may see: what belongs to
 * other clients is answered as what there is not, in the same words and about the same time, since
 * it is the same answer. Resources and pages are given these, so that one which forgets to ask
 * shows too little and not too much.
 */
@NullMarked
package nightbell.web.seen;

import org.jspecify.annotations.NullMarked;
