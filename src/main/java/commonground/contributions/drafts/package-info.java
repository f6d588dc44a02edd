/**
 * Drafts: what people have written and not sent, in any box.
 *
 * <p>Owns the tables {@code drafts} and {@code posted_pages}; emits no event, for nobody but its
 * writer hears of a draft; depends on {@code spaces} and {@code people}. The view {@code
 * open_drafts} says which drafts there are. A feature whose forms keep drafts asks {@link
 * commonground.contributions.drafts.Drafting} what a box begins with, ends a draft by {@link
 * commonground.contributions.drafts.Drafts#posted} in the transaction that posts it, and says by
 * {@link commonground.contributions.drafts.Origins} where its boxes are.
 */
@NullMarked
package commonground.contributions.drafts;

import org.jspecify.annotations.NullMarked;
