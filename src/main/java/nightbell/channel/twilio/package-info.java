/** SMS and calls by the Twilio SDK over an own HTTP client that makes exactly one request. */
@NullMarked
package nightbell.channel.twilio;

import org.jspecify.annotations.NullMarked;
