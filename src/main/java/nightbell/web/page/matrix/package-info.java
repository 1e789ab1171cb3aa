/**
 * The matrix for managers: who has what, what the linter says, open gaps, the versions and what
 * changed in each, what would happen to an alert, and when nobody would be reached. Pages that only
 * read, made from the same values as the API's answers, and that need no script. Values from a
 * form's address that cannot be read are told beside their field, with status 400.
 */
@NullMarked
package nightbell.web.page.matrix;

import org.jspecify.annotations.NullMarked;
