/**
 * The demo community: made-up people, two spaces and what they say to each other, as plain data.
 * {@link commonground.demo.DemoCommunity} gathers it. Each thread is written down as a {@link
 * commonground.demo.Script}, so that it can be read, and mended, like a play.
 *
 * <p>Owns no table and emits no event: what is here reaches the database only through the real
 * services. Days are counted back from today and no text names a season or a date, so the community
 * looks alive whenever it is opened.
 */
@NullMarked
package commonground.demo;

import org.jspecify.annotations.NullMarked;
