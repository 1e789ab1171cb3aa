/**
 * The matrix for managers: who has what, what the linter says, open gaps, the versions and what
 * changed in each, what would happen to an alert, and when nobody would be reached; and editing it
 * by text or by form, proposing and signing. Made from the same values as the API's answers; no
 * page needs a script. What is not in the caller's sight is not there, only managers change
 * anything, and nobody signs for the other side. Values that cannot be read are told beside their
 * field, and what was typed is never lost.
 */
@NullMarked
package nightbell.web.page.matrix;

import org.jspecify.annotations.NullMarked;
