/**
 * Moving a thread to another space, and finding it by its old addresses. The tables are those of
 * {@code discussions}.
 */
@NullMarked
package commonground.discussions.moving;

import org.jspecify.annotations.NullMarked;
