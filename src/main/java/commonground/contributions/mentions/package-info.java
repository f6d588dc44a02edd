/**
 * Mentions: words that name people of a space, or all who have a perspective or a role in it.
 *
 * <p>What people type, {@code @Siobhan Reilly}, is kept as {@code [@12]}: so it follows a change of
 * name, and no name is in what is kept. {@link commonground.contributions.mentions.Naming} puts
 * names in for whoever reads.
 *
 * <p>Owns the table {@code mentions}; emits no event of its own: the event of the words says it;
 * depends on {@code spaces} and {@code people}. The view {@code mentioned_here} says who is meant
 * today, {@code called} whom words may name.
 */
@NullMarked
package commonground.contributions.mentions;

import org.jspecify.annotations.NullMarked;
