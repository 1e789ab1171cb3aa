/**
 * The record, as pages: what happened, its proof, the evidence pack, and figures drawn from it. All
 * of it reads only. Who sees some clients sees the record of one of them at a time.
 */
@NullMarked
package nightbell.web.page.record;

import org.jspecify.annotations.NullMarked;
