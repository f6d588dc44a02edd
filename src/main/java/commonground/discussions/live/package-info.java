/**
 * Live: what has changed of a page of a thread that is open somewhere, for the script on it. The
 * tables are those of {@code discussions}.
 *
 * <p>Owns no table; depends on {@code discussions.threads}, which makes the page.
 */
@NullMarked
package commonground.discussions.live;

import org.jspecify.annotations.NullMarked;
