/**
 * The demo community: made-up people, their spaces and what happens in them, as plain data. {@link
 * commonground.demo.DemoCommunity} gathers it into one story of {@link commonground.demo.Beat}s in
 * order of time, which {@link commonground.demo.Storyteller} tells. A thread is written down as a
 * {@link commonground.demo.Script}, so that it can be read, and mended, like a play; who is in a
 * space as a {@link commonground.demo.DemoMembership}; what else happens there as a {@link
 * commonground.demo.Scene}. To add a thread, write it and name it in its space.
 *
 * <p>Owns no table and emits no event: what is here reaches the database only through the real
 * services. Days are counted back from today and no text names a season or a date, so the community
 * looks alive whenever it is opened.
 */
@NullMarked
package commonground.demo;

import org.jspecify.annotations.NullMarked;
