/**
 * What stands in somebody's words for something else: quotes of other posts, addresses of places on
 * this site. A rendered post is the same for every reader and names them only; they are looked up,
 * for whoever reads, each time that a page is put together. Also: what a post will look like before
 * it is posted.
 *
 * <p>Owns no table; depends on {@code discussions} and {@code spaces}.
 */
@NullMarked
package commonground.discussions.writing;

import org.jspecify.annotations.NullMarked;
