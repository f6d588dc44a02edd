/** The real servers that are killed. */
@NullMarked
package commonground.kill.node;

import org.jspecify.annotations.NullMarked;
