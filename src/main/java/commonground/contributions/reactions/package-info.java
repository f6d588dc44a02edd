/**
 * Reactions: what people say of what others wrote by pressing a word. They tell nobody: no notice
 * and no mail comes of one.
 *
 * <p>Owns the table {@code reactions}; emits no event of its own: the feature whose subject it is
 * counts it and records it; depends on {@code spaces} and {@code people}.
 */
@NullMarked
package commonground.contributions.reactions;

import org.jspecify.annotations.NullMarked;
