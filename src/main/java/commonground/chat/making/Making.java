package commonground.chat.making;

import commonground.chat.ChatEvent;
import commonground.chat.LockedRoom;
import commonground.chat.Message;
import commonground.chat.Messages;
import commonground.chat.RoomId;
import commonground.chat.RoomPositions;
import commonground.contributions.drafts.Box;
import commonground.discussions.DiscussionId;
import commonground.discussions.NewPost;
import commonground.discussions.threads.Discussions;
import commonground.discussions.threads.Posted;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Spaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Making a discussion of messages of a room. */
public final class Making {

  private final Db db;
  private final Messages messages;
  private final RoomPositions positions;
  private final Discussions discussions;
  private final Markdown markdown;

  public Making(
      Db db,
      Messages messages,
      RoomPositions positions,
      Discussions discussions,
      Markdown markdown) {
    this.db = db;
    this.messages = messages;
    this.positions = positions;
    this.discussions = discussions;
    this.markdown = markdown;
  }

  /** What a making is about, in the transaction that makes it. */
  private record Act(Member by, RoomId from, NewMaking making, NewPost post) {
    Act with(NewPost other) {
      return new Act(by, from, making, other);
    }
  }

  /** Makes it. The same form sent again, whatever has become of the messages, is one. */
  public Made make(Member by, RoomId from, NewMaking making) {
    var act = new Act(by, from, making, making.post(from));
    if (act.post().source().length() > NewPost.MOST) {
      return new Made.TooLong();
    }
    if (!showsAll(act)) {
      return new Made.Swallowed();
    }
    try {
      return db.transaction(tx -> make(tx, act));
    } catch (DbFailure e) {
      if (!e.broke("posts_once")) {
        throw e;
      }
      // The id was used for another post, by a page that was changed: there it is found, or it was
      // in another space.
      return db.transaction(tx ->
          before(tx, act).orElseGet(() -> make(tx, act.with(act.post().within(by.space().id())))));
    }
  }

  /** Whether each line is one: in code that nobody has closed it would be what it says. */
  private boolean showsAll(Act act) {
    var shown = Set.copyOf(Markdown.standIns(markdown.render(act.post().source()).toString()));
    return act.making().lines(act.from()).map(TakenLine::text).allMatch(shown::contains);
  }

  private Made make(Tx tx, Act act) {
    var by = act.by();
    var reach = Spaces.audience(tx, by.space().id());
    var room = LockedRoom.room(tx, by, act.from());
    if (room.isEmpty() || !Facilitators.may(tx, by, Permission.KEEP_ROOMS)) {
      return new Made.NotHere();
    }
    return before(tx, act)
        .or(() -> reach.isEmpty() ? Optional.of(new Made.Archived()) : Optional.empty())
        .orElseGet(() -> make(tx, act, room.get()));
  }

  private Optional<Made> before(Tx tx, Act act) {
    var title = Optional.of(act.making().heading().title());
    return discussions.before(tx, act.by(), act.post(), title).map(Making::made);
  }

  private static Made made(Posted posted) {
    return switch (posted) {
      case Posted.Done done -> new Made.Done(done.discussion(), done.fresh());
      case Posted.SentBefore sent -> new Made.SentBefore(sent.discussion());
      case Posted.Archived archived -> new Made.Archived();
      case Posted.ParentGone gone -> new Made.NotHere();
      case Posted.Closed closed -> new Made.NotHere();
      case Posted.NotHere absent -> new Made.NotHere();
    };
  }

  private Made make(Tx tx, Act act, LockedRoom room) {
    var standing = standing(tx, act);
    var gone = act.making().picks().without(standing.stream().map(Message::number).toList());
    if (!gone.isEmpty()) {
      return new Made.Gone(gone.numbers());
    }
    var box = new Box(Box.Kind.MAKE, room.id().value());
    var made = made(discussions.start(tx, act.by(), box, act.making().heading(), act.post()));
    if (made instanceof Made.Done done && done.fresh()) {
      keep(tx, act.by(), room, done.discussion(), standing);
    }
    return made;
  }

  private List<Message> standing(Tx tx, Act act) {
    return messages.with(tx, act.by(), act.from(), act.making().picks().numbers()).stream()
        .filter(message -> message.removal().isEmpty())
        .toList();
  }

  private void keep(
      Tx tx, Member by, LockedRoom room, DiscussionId discussion, List<Message> taken) {
    tx.run(
        """
        insert into made_discussions (discussion_id, room_id, made_by, made_at)
        values ($1, $2, $3, $4)
        """,
        discussion,
        room.id(),
        by.person(),
        db.clock().instant());
    tx.run(
        """
        insert into taken_along (discussion_id, message_id)
        select $1, id from unnest($2::bigint[]) as t (id)
        """,
        discussion,
        taken.stream().map(Message::id).toList());
    Messages.take(tx, room, taken.stream().map(Message::id).toList());
    var revision = room.change(tx).revision();
    positions.follow(tx, by.person(), room.id(), revision);
    tx.record(new ChatEvent.TakenAlong(room.space(), room.id(), discussion, by.person(), revision));
  }
}
