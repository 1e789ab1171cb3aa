/**
 * Reads what monitoring tools post: a request to alerts, or a refusal that says what was expected.
 * A class for each tool's format; {@link nightbell.intake.FormatIntake} hands what they read to the
 * engine. It knows no HTTP but to fetch the certificates of Amazon's notification service, whose
 * signature is checked before anything else is read.
 *
 * <p>To add a format, four steps:
 *
 * <ol>
 *   <li>write a {@link nightbell.intake.Format} beside the others, most often {@code
 *       Documents.each} with a {@code Draft} made of {@code Values};
 *   <li>name it in {@link nightbell.intake.Formats};
 *   <li>put bodies of that tool, one that fires and one that resolves, into {@code
 *       src/test/resources/intake}, each with what it should give in {@code expected.json};
 *   <li>add its name to the table of formats in the README.
 * </ol>
 *
 * <p>Bodies are read leniently where a strict reader would lose an alert (a text in an older
 * encoding, a raw line break inside a string, a key spelled otherwise, too long a field), and
 * refused as a whole where an alert in it could not be understood, so that the sender learns of it.
 * Only {@code POST /v1/alerts} is strict.
 */
@NullMarked
package nightbell.intake;

import org.jspecify.annotations.NullMarked;
