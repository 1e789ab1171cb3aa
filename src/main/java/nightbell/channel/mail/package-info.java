/** Mail by Jakarta Mail, one message for each recipient, with explicit time-outs. */
@NullMarked
package nightbell.channel.mail;

import org.jspecify.annotations.NullMarked;
