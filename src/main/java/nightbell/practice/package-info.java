/**
 * The built-in carrier, for practice mode and for the tests: phones and a mail sink that speak
 * Twilio's REST API, signed webhooks and SMTP to the very code that runs live. It knows nothing of
 * the service it serves but its addresses, so the difference to the live carrier is one base URL.
 *
 * <p>State is held in memory, behind one lock ({@link nightbell.practice.Turn}), and changes only
 * in short steps; no request leaves while the lock is held. All waiting goes through {@link
 * nightbell.practice.PracticeTime}, so a test can put a virtual time underneath and see a night
 * pass in milliseconds. Nothing survives a restart, on purpose: phones are outside the service.
 */
@NullMarked
package nightbell.practice;

import org.jspecify.annotations.NullMarked;
