/**
 * How fast people answered, as a page to read and to print. It shows what the API tells, in words;
 * its tables are made by {@link nightbell.report.Tables}.
 */
@NullMarked
package nightbell.web.page.report;

import org.jspecify.annotations.NullMarked;
