/**
 * What a span of time came to: how fast people answered, what was missed and why, who was woken,
 * what made the noise. Figures are computed from the trail's events alone, so that anybody can
 * compute them again from an export; and tables are written so that no spreadsheet runs them. Pure.
 */
@NullMarked
package nightbell.report;

import org.jspecify.annotations.NullMarked;
