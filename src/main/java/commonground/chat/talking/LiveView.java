package commonground.chat.talking;

import commonground.chat.ChatAddresses;
import commonground.chat.Room;
import commonground.people.PersonId;
import commonground.platform.views.Fingerprint;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the script needs that keeps a page of a room up to date.
 *
 * @param path of the room
 * @param state a fingerprint of how the room is, whatever is written in it: the same for everybody
 * @param standing a fingerprint of who the reader is here
 * @param first the number of the first message of the page
 * @param last the number of its last message
 * @param all how many the room has
 * @param end whether what is new appears on the page
 * @param plain whether new messages are all that changes for this reader, as for most members
 * @param sight whether who has seen the last message has read all
 * @param muted numbers of those whom the reader muted, such as "12 17"
 * @param called the words by which the reader is mentioned with others, such as "@facilitators"
 * @param whole whether the page is whole; else what has not changed is left out
 */
public record LiveView(
    String path,
    long room,
    long revision,
    String state,
    String standing,
    int first,
    int last,
    int all,
    boolean end,
    boolean plain,
    boolean sight,
    String muted,
    String called,
    boolean whole) {

  static LiveView of(Reader reader, Opened page) {
    var room = page.room();
    var stretch = page.stretch();
    return new LiveView(
        ChatAddresses.of(reader.space(), room.id()),
        room.id().value(),
        room.revision(),
        state(reader.space(), room),
        standing(reader, page.looks(), page.appears()),
        stretch.first(),
        stretch.last(),
        stretch.all(),
        stretch.isLast(),
        isPlain(reader, stretch),
        page.showsAllUnread(),
        page.muted().stream()
            .map(person -> Long.toString(person.value()))
            .sorted()
            .collect(Collectors.joining(" ")),
        page.called(),
        page.whole());
  }

  /** Who keeps rooms can make a discussion of what is said: that is offered from the first on. */
  private static boolean isPlain(Reader reader, Stretch stretch) {
    return reader instanceof Member member
        && (stretch.all() > 0 || !member.may(Permission.KEEP_ROOMS));
  }

  /** What everybody sees of the room besides its messages. */
  public static String state(Space space, Room room) {
    return Fingerprint.of(
        List.of(room.title(), room.isClosed(), Silence.states(room), space.archived()));
  }

  /**
   * What a reader may do here, and how the space is: what changes a page of a room without being a
   * change of the room.
   */
  static String standing(Reader reader, Looks looks, boolean appears) {
    return own(reader, looks) + Fingerprint.of(List.of(reader.space(), appears));
  }

  /** The first part of it: what changes how every message looks to this reader. */
  static String own(Reader reader, Looks looks) {
    var who =
        reader instanceof Member member
            ? List.of(
                member.role(),
                member.pause(),
                looks.muted().stream().map(PersonId::value).sorted().toList())
            : List.of(reader.getClass().getSimpleName());
    return Fingerprint.of(List.of(who, looks.names(), reader.space().archived())) + "-";
  }
}
