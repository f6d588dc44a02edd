/**
 * Live pages: who listens to what on this node. It knows nothing of the product: a feature gives a
 * {@link commonground.platform.live.Broadcast} for each kind of subject, and says when one of them
 * has changed; {@link commonground.platform.live.Hub} tells whoever may still hear it.
 *
 * <p>What a socket holds belongs to its event loop: it is read and changed there, and nowhere else,
 * so that nothing needs a lock. What asks the database runs on virtual threads and brings its
 * answer to the loop.
 */
@NullMarked
package commonground.platform.live;

import org.jspecify.annotations.NullMarked;
