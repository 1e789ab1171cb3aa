/**
 * Settings, as pages for administrators: intake keys and how tools are set up with them, who
 * carries pages, whose numbers are proven, and what is set in the configuration. Forms do what the
 * API does, by the same objects.
 */
@NullMarked
package nightbell.web.page.settings;

import org.jspecify.annotations.NullMarked;
