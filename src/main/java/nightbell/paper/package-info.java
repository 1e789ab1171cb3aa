/**
 * Paper as PDF: renders a printable page with openhtmltopdf and embeds two Liberation fonts, which
 * know Latin, Greek and Cyrillic letters; a letter that they lack prints as {@code #}. Nothing here
 * is touched before the first PDF is asked for. An adapter: it knows nobody, whoever needs it is
 * given a function.
 */
@NullMarked
package nightbell.paper;

import org.jspecify.annotations.NullMarked;
