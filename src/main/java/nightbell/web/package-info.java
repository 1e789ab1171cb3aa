/** HTTP: what the resources share, problem documents above all. */
@NullMarked
package nightbell.web;

import org.jspecify.annotations.NullMarked;
