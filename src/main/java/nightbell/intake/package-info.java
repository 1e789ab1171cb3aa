/**
 * Reads what monitoring tools post: bytes to alerts, or a refusal that says what was expected. A
 * class for each tool's format; {@link nightbell.intake.FormatIntake} hands what they read to the
 * engine. It knows no HTTP.
 *
 * <p>To add a format: write a {@link nightbell.intake.Format} beside the others; name it in {@link
 * nightbell.intake.Formats}; put bodies of that tool into {@code src/test/resources/intake} with a
 * line each in the formats' contract test; add its name to the table of formats in the README.
 *
 * <p>Bodies are read leniently where a strict reader would lose an alert (a text in an older
 * encoding, a raw line break inside a string, too long a field), and refused as a whole where an
 * alert in it could not be understood, so that the sender learns of it.
 */
@NullMarked
package nightbell.intake;

import org.jspecify.annotations.NullMarked;
