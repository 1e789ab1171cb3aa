/**
 * Mail by Jakarta Mail, one message for each recipient, with explicit time-outs: the library's own
 * are endless. One message to one person, so that a bad address costs nobody else their page.
 */
@NullMarked
package nightbell.channel.mail;

import org.jspecify.annotations.NullMarked;
