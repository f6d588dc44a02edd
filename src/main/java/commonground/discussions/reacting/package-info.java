/**
 * Reactions to posts: giving one, taking it back, who gave which. What was said is kept by {@code
 * contributions.reactions}; here it is counted as a change of the thread.
 *
 * <p>Owns no table; emits {@link commonground.discussions.reacting.ReactionEvent}; depends on
 * {@code discussions} and {@code spaces}.
 */
@NullMarked
package commonground.discussions.reacting;

import org.jspecify.annotations.NullMarked;
