/** Posts: one server with its own PostgreSQL is killed while eight people write. */
@NullMarked
package commonground.kill.posts;

import org.jspecify.annotations.NullMarked;
