/**
 * SMS and calls by the Twilio SDK over an own HTTP client that makes exactly one request. The SDK's
 * own client sends one page up to six times when Twilio answers 5xx, which wakes people up to six
 * times and hides it; so it is not used.
 */
@NullMarked
package nightbell.channel.twilio;

import org.jspecify.annotations.NullMarked;
