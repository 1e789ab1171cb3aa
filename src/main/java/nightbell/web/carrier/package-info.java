/**
 * What carriers call: inbound texts, call instructions, status reports; each signature is checked.
 */
@NullMarked
package nightbell.web.carrier;

import org.jspecify.annotations.NullMarked;
