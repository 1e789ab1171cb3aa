/**
 * What carriers call: inbound texts, call instructions, status reports; each signature is checked
 * before anything is read from the form. It calls the engine and answers in the carrier's own
 * markup, within the time that a carrier waits.
 */
@NullMarked
package nightbell.web.carrier;

import org.jspecify.annotations.NullMarked;
