/**
 * Keeping discussions in order: closing them now or on a day, reopening them, pinning them on top
 * of the list.
 *
 * <p>Owns the columns {@code closed_…}, {@code closes_at}, {@code closing_…} and {@code
 * pinned_until} of the table {@code discussions}; depends on the nouns of {@code discussions} and
 * on {@code reading}.
 */
@NullMarked
package commonground.discussions.keeping;

import org.jspecify.annotations.NullMarked;
