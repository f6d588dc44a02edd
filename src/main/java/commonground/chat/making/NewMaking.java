package commonground.chat.making;

import commonground.chat.RoomId;
import commonground.contributions.drafts.DraftMark;
import commonground.discussions.Heading;
import commonground.discussions.Manner;
import commonground.discussions.NewPost;
import commonground.spaces.Audience;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A discussion that somebody wants to make of messages.
 *
 * @param words of the summary, as they were typed
 * @param source the same as it is kept: whom it mentions stands there by number
 * @param picks at least one, at most {@link Picks#MOST}
 * @param once the client's id of the form, so that sending it twice makes one
 * @param draft the page that it was written on, whose draft it ends
 */
public record NewMaking(
    Heading heading, String words, String source, Picks picks, UUID once, DraftMark draft) {

  /** Characters of a summary that are typed. */
  public static final int MOST = 20_000;

  public NewMaking {
    if (picks.isEmpty() || picks.count() > Picks.MOST) {
      throw new IllegalArgumentException(picks.count() + " messages, not 1 to " + Picks.MOST);
    }
  }

  /**
   * Its first post: the summary, then a line for each message. For members, whatever the space is.
   */
  NewPost post(RoomId room) {
    return new NewPost(
        words,
        source + "\n\n" + lines(room).map(TakenLine::text).collect(Collectors.joining("\n")),
        Optional.empty(),
        once,
        0,
        Audience.MEMBERS,
        draft,
        Manner.PLAIN);
  }

  /** What stands below the summary: a line for the room, then one for each message. */
  Stream<TakenLine> lines(RoomId room) {
    return Stream.concat(
        Stream.of(TakenLine.of(room)),
        picks.numbers().stream().map(number -> new TakenLine(room, number)));
  }
}
