/**
 * JDBI and SQL behind the engine's store ports, a file per aggregate, and the schema's migrations.
 * It makes no decisions.
 */
@NullMarked
package nightbell.store;

import org.jspecify.annotations.NullMarked;
