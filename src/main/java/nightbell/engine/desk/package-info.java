/**
 * What the desk's pages ask of the record: the most urgent incidents, how many there are, a search,
 * and where the trail ends. The implementation reads without locks and takes no rights into account
 * but those that it is given.
 */
@NullMarked
package nightbell.engine.desk;

import org.jspecify.annotations.NullMarked;
