/** Delivers one page by a carrier and says accepted, later, refused or unknown. */
@NullMarked
package nightbell.channel;

import org.jspecify.annotations.NullMarked;
