/**
 * Finds what people may read: one index of words over what the features hold. A reader on top.
 *
 * <p>Owns the tables {@code search_rows}, {@code search_words} and {@code search_progress}; emits
 * nothing; depends on {@code chat}, {@code discussions}, {@code contributions}, {@code spaces} and
 * {@code people}.
 */
@NullMarked
package commonground.search;

import org.jspecify.annotations.NullMarked;
