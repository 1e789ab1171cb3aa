/**
 * HTTP: what the resources share. {@link nightbell.web.Problem} is what every error looks like,
 * {@link nightbell.web.ErrorMapping} the one place that makes errors of exceptions, and {@link
 * nightbell.web.SecurityHeaders} what every answer carries.
 */
@NullMarked
package nightbell.web;

import org.jspecify.annotations.NullMarked;
