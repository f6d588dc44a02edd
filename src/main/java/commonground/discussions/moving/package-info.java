/** Moving a thread to another space. The tables are those of {@code discussions}. */
@NullMarked
package commonground.discussions.moving;

import org.jspecify.annotations.NullMarked;
