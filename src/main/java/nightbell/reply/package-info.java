/**
 * The conversation with a person: what a page says on each channel, and what words, keys or clicks
 * mean for the incidents that person was paged for. It never guesses between two incidents. Pure.
 */
@NullMarked
package nightbell.reply;

import org.jspecify.annotations.NullMarked;
