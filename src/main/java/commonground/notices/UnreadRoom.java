package commonground.notices;

import commonground.chat.MessageId;
import commonground.chat.RoomId;
import commonground.chat.RoomPosition;
import commonground.platform.views.Count;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A room in which something is new to somebody.
 *
 * @param title what it is called on pages
 * @param messages how many are new, as its own page counts them: up to {@link RoomPosition#MOST}; 0
 *     where only an edit of one that they have read says something to them
 * @param first the number of the first of them
 * @param revision of the room when this was counted
 * @param at when the newest of it was sent, or they were told of it
 * @param forYou those that reply to them or mention them, the newest first
 */
public record UnreadRoom(
    RoomId room,
    SpaceId space,
    String title,
    int messages,
    int first,
    long revision,
    Instant at,
    List<ForYou> forYou) {

  /**
   * @param why the rule that says so
   */
  record ForYou(MessageId message, int number, Reason why) {}

  UnreadRoom because(List<ForYou> these) {
    return new UnreadRoom(room, space, title, messages, first, revision, at, List.copyOf(these));
  }

  boolean isForYou() {
    return !forYou.isEmpty();
  }

  /** The rule that is most about this person; empty if none is. */
  Optional<Reason> why() {
    return forYou.stream().map(ForYou::why).min(Comparator.naturalOrder());
  }

  /** The number of the message to begin with: the first for them, or the first of all. */
  int start() {
    return isForYou() ? forYou.getLast().number() : first;
  }

  /** Such as "12 new messages, 2 for you". */
  String news() {
    var mine = forYou.size() + " for you";
    if (messages == 0) {
      return mine;
    }
    return isForYou() ? count(List.of(this)) + ", " + mine : count(List.of(this));
  }

  /** Such as "12 new messages in 2 rooms". */
  static String words(Collection<UnreadRoom> rooms) {
    return count(rooms) + " in " + Count.of(rooms.size(), "room", "rooms");
  }

  /**
   * Such as "12 new messages"; where not all of a room were counted, more than that. Those that
   * only an edit made new are named where there are no others.
   */
  static String count(Collection<UnreadRoom> rooms) {
    if (rooms.stream().allMatch(one -> one.messages() == 0)) {
      var forYou = rooms.stream().mapToLong(one -> one.forYou().size()).sum();
      return Count.of(forYou, "message for you", "messages for you");
    }
    var much = rooms.stream().filter(one -> one.messages() == RoomPosition.MOST).count();
    var messages = rooms.stream().mapToLong(UnreadRoom::messages).sum() - much;
    return (much > 0 ? "more than " : "") + Count.of(messages, "new message", "new messages");
  }
}
