package commonground.chat;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.db.Event;
import commonground.spaces.SpaceId;

/** What happens to rooms; each carries the revision it made. */
public sealed interface ChatEvent extends Event {

  SpaceId space();

  RoomId room();

  PersonId by();

  long revision();

  record Sent(SpaceId space, RoomId room, MessageId message, PersonId by, long revision)
      implements ChatEvent {}

  record Edited(SpaceId space, RoomId room, MessageId message, PersonId by, long revision)
      implements ChatEvent {}

  /** A sentence stands where its words were; by its writer, by a moderator, or in an erasure. */
  record Removed(SpaceId space, RoomId room, MessageId message, PersonId by, long revision)
      implements ChatEvent {}

  /** Its words stand again. */
  record Returned(SpaceId space, RoomId room, MessageId message, PersonId by, long revision)
      implements ChatEvent {}

  /** Nothing that it ever said is left; it was {@link Removed} before. */
  record Purged(SpaceId space, RoomId room, MessageId message, PersonId by, long revision)
      implements ChatEvent {}

  /** Somebody said something of it in a word, or took that back. */
  record Reacted(SpaceId space, RoomId room, MessageId message, PersonId by, long revision)
      implements ChatEvent {}

  /**
   * A discussion was made of what was said, and took messages along.
   *
   * @param discussion which
   */
  record TakenAlong(SpaceId space, RoomId room, DiscussionId discussion, PersonId by, long revision)
      implements ChatEvent {}

  /** A room for an occasion is there. */
  record Opened(SpaceId space, RoomId room, PersonId by, long revision) implements ChatEvent {}

  /** Nobody writes in it any more. */
  record Closed(SpaceId space, RoomId room, PersonId by, long revision) implements ChatEvent {}

  /** People write in it again. */
  record Reopened(SpaceId space, RoomId room, PersonId by, long revision) implements ChatEvent {}

  record Renamed(SpaceId space, RoomId room, PersonId by, long revision) implements ChatEvent {}

  /** For the time being moderators alone write. */
  record Held(SpaceId space, RoomId room, PersonId by, long revision) implements ChatEvent {}

  /** Everybody writes again. */
  record Released(SpaceId space, RoomId room, PersonId by, long revision) implements ChatEvent {}

  /**
   * People write at another pace.
   *
   * @param seconds between two messages of one person
   */
  record Paced(SpaceId space, RoomId room, int seconds, PersonId by, long revision)
      implements ChatEvent {}
}
