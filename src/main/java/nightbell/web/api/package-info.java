/**
 * The JSON API and the intake endpoints. Resources only translate: parameters and bodies into the
 * engine's values, its answers into shapes (the records named {@code …Shape}), which are the public
 * contract. {@link nightbell.web.api.Api} builds them all.
 *
 * <p>Bodies and parameters are read by this package's own small readers and not by the framework's
 * binding, so that every refusal names the place and says what was expected.
 */
@NullMarked
package nightbell.web.api;

import org.jspecify.annotations.NullMarked;
