/**
 * The matrix on paper: the appendix that both sides sign. {@link nightbell.matrix.paper.Paper} says
 * everything that a matrix holds in sentences and tables, {@link nightbell.matrix.paper.PaperHtml}
 * makes one printable page of it that needs nothing else: no script, no network, colour never
 * alone. Pure; whoever wants PDF renders that page.
 */
@NullMarked
package nightbell.matrix.paper;

import org.jspecify.annotations.NullMarked;
