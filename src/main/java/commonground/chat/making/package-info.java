/**
 * Making a discussion of what was said in a room: a facilitator picks messages, and writes a
 * summary above them. The first post holds a line for each message and none of its words: what it
 * says, or that it says nothing any more, is looked up when the post is shown. Members alone read
 * it.
 *
 * <p>Owns the tables {@code made_discussions} and {@code taken_along}; records {@link
 * commonground.chat.ChatEvent.TakenAlong} and {@link commonground.chat.making.MadeEvent}; depends
 * on {@code discussions} and {@code chat}.
 */
@NullMarked
package commonground.chat.making;

import org.jspecify.annotations.NullMarked;
