/**
 * Posts as what can be reported, and reporting one. The tables are those of {@code discussions}.
 */
@NullMarked
package commonground.discussions.moderating;

import org.jspecify.annotations.NullMarked;
