/**
 * Keeping discussions in order: closing and reopening them, pinning them on top of the list.
 *
 * <p>Owns the columns {@code closed_…}, {@code closing_…} and {@code pinned_until} of the table
 * {@code discussions}; depends on the nouns of {@code discussions} and on {@code reading}.
 */
@NullMarked
package commonground.discussions.keeping;

import org.jspecify.annotations.NullMarked;
