/**
 * Taking one's things along and going: a copy of what is mine, closing an account, and erasing what
 * is left of it. Every feature says beside its tables what it holds about people ({@link
 * commonground.people.Holdings}); here it is collected and carried out.
 *
 * <p>Owns the tables {@code erasures}, {@code erased_rows}, {@code copies} and {@code copy_pieces};
 * emits no events of its own; depends on every feature.
 */
@NullMarked
package commonground.leaving;

import org.jspecify.annotations.NullMarked;
