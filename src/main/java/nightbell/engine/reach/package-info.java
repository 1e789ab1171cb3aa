/**
 * Proof by day that people can be reached by night: drills, codes that confirm an address, and the
 * question whether somebody will be on call tomorrow. Each is a question that is kept, sent like a
 * page, and answered by text, key or form; who does not answer shows in findings and digests.
 */
@NullMarked
package nightbell.engine.reach;

import org.jspecify.annotations.NullMarked;
