/** The JSON API and the intake endpoints. */
@NullMarked
package nightbell.web.api;

import org.jspecify.annotations.NullMarked;
