/**
 * The responsibility spreadsheet that people have today as the draft of a matrix. Reads CSV and
 * XLSX within limits, finds headings by their many names, and tells of every cell that it doubts,
 * did not use or had to guess: {@link nightbell.ops.sheet.SpreadsheetImport}. A draft is for people
 * to finish; nothing here loads it.
 */
@NullMarked
package nightbell.ops.sheet;

import org.jspecify.annotations.NullMarked;
