/**
 * The pages of people who sign in: the own account, everybody's, and choosing a password by a
 * mailed link. Every form works without JavaScript; what is shown once (a token's secret, recovery
 * codes, an invitation's link) stands on the page that answers the form and nowhere else.
 */
@NullMarked
package nightbell.web.page.account;

import org.jspecify.annotations.NullMarked;
