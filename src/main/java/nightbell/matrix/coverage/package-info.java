/**
 * The coverage of a matrix: the spans of time in which a cell (system, category, severity) reaches
 * nobody, one person only, or too late by design. Found by enumeration with the resolver that
 * pages, at every instant at which its answer can change; cells that one row takes at one severity
 * are judged together. Pure: it uses the matrix and who is on call, and reads no clock.
 */
@NullMarked
package nightbell.matrix.coverage;

import org.jspecify.annotations.NullMarked;
