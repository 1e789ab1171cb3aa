/**
 * Who may see and do what: roles, and the side and clients that they hold for. An internal manager
 * of one client sees that client only; a provider's people see the clients they serve. Pure.
 */
@NullMarked
package nightbell.access;

import org.jspecify.annotations.NullMarked;
