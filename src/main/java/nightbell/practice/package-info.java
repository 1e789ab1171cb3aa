/**
 * The built-in carrier: phones and a mail sink that speak Twilio's REST API, signed webhooks and
 * SMTP, for practice mode and for the tests.
 */
@NullMarked
package nightbell.practice;

import org.jspecify.annotations.NullMarked;
