/**
 * Threaded discussions in a space.
 *
 * <p>Owns the tables {@code discussions}, {@code posts}, {@code post_versions}, {@code hidings},
 * {@code reading_positions}, {@code skims}, {@code moves} and {@code unnamed}; emits {@link
 * commonground.discussions.DiscussionEvent}; depends on {@code spaces} and {@code people}.
 */
@NullMarked
package commonground.discussions;

import org.jspecify.annotations.NullMarked;
