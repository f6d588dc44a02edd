/**
 * Live rooms: what has changed in one, for all members at once and for the page of one of them; and
 * who has it open at this node, which is kept in memory alone.
 *
 * <p>Owns no table; depends on {@code chat}, {@code chat.talking} and {@code chat.reacting}, which
 * make what is shown.
 */
@NullMarked
package commonground.chat.live;

import org.jspecify.annotations.NullMarked;
