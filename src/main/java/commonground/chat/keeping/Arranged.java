package commonground.chat.keeping;

import commonground.chat.RoomId;

/** What came of keeping a room in order. */
public sealed interface Arranged {

  /** It is done, or was before. */
  record Done(RoomId room) implements Arranged {}

  /** Somebody else has changed the room since the page was made. */
  record Meanwhile() implements Arranged {}

  /** As many rooms are open in this space as can be. */
  record Full() implements Arranged {}

  /** Another open room of this space has this name. */
  record Taken() implements Arranged {}

  /** Nothing is changed in this space any more. */
  record Archived() implements Arranged {}

  /** No such room for this member, or they may not do it. */
  record NotHere() implements Arranged {}
}
