/**
 * JDBI and SQL behind the engine's ports {@code Store}, {@code Records}, {@code Register}, {@code
 * MatrixVersions}, {@code Rota}, {@code SilenceRecords}, {@code IntakeCounts} and {@code Outbox}, a
 * file per aggregate; {@link nightbell.store.Database} opens it all. The schema is plain SQL in
 * {@code db/migration}, applied by Flyway at start, and the same statements run on H2 and
 * PostgreSQL. An incident is stored whole as JSON beside the columns it is found by, so the core's
 * values need no mapping and no annotations. It makes no decisions and never reads a clock.
 */
@NullMarked
package nightbell.store;

import org.jspecify.annotations.NullMarked;
