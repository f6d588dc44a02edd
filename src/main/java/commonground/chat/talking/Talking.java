package commonground.chat.talking;

import commonground.chat.ChatEvent;
import commonground.chat.LockedRoom;
import commonground.chat.Messages;
import commonground.chat.NewMessage;
import commonground.chat.RoomId;
import commonground.chat.RoomPositions;
import commonground.contributions.Subject;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Drafts;
import commonground.contributions.mentions.Mentions;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Spaces;
import java.time.Duration;
import java.util.Optional;

/** Sending messages. */
public final class Talking {

  private final Db db;
  private final Messages messages;
  private final RoomPositions positions;

  public Talking(Db db, Messages messages, RoomPositions positions) {
    this.db = db;
    this.messages = messages;
    this.positions = positions;
  }

  /**
   * Adds a message to a room. The same form sent again, whatever has become of the room, is one.
   */
  public Said send(Member member, RoomId to, NewMessage message) {
    try {
      return sendOnce(member, to, message);
    } catch (DbFailure e) {
      if (!e.broke("messages_once")) {
        throw e;
      }
      // Two copies at once: the later one finds what the first made. If there is nothing to be
      // found, the id was used in another space, by a page that was changed.
      return before(db, member, message).orElseGet(() -> sendOnce(member, to, message.within(to)));
    }
  }

  private Said sendOnce(Member member, RoomId to, NewMessage message) {
    // Before the room is locked: others wait for it.
    var html = messages.html(message.source());
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, member.space().id());
      var room = LockedRoom.room(tx, member, to);
      if (room.isEmpty()) {
        return new Said.NotHere();
      }
      return before(tx, member, message)
          .or(() -> reach.isEmpty() ? Optional.of(new Said.Archived()) : Optional.empty())
          .or(() -> refusal(tx, member, room.get()))
          .or(() -> answered(tx, to, message))
          .orElseGet(() -> add(tx, member, room.get(), message, html));
    });
  }

  private Optional<Said> before(Queries queries, Member member, NewMessage message) {
    return messages
        .sentBefore(queries, member, message.once())
        .map(sent ->
            messages.said(queries, sent.message(), message.source())
                ? new Said.Done(sent.room(), sent.message().number(), false)
                : new Said.SentBefore(sent.room(), sent.message()));
  }

  /** Why nobody, or not this member, writes here just now. */
  private Optional<Said> refusal(Tx tx, Member member, LockedRoom room) {
    if (room.closed()) {
      return Optional.of(new Said.Closed());
    }
    if (!room.held() && room.pace() == 0 || Facilitators.may(tx, member, Permission.MODERATE)) {
      return Optional.empty();
    }
    return room.held() ? Optional.of(new Said.Held()) : tooSoon(tx, member, room);
  }

  private Optional<Said> tooSoon(Tx tx, Member member, LockedRoom room) {
    var now = db.clock().instant();
    return messages
        .lastOf(tx, room.id(), member.person())
        .map(last -> Duration.between(now, last.plusSeconds(room.pace())))
        .filter(Duration::isPositive)
        .map(wait -> new Said.TooSoon(room.pace(), wait));
  }

  private Optional<Said> answered(Tx tx, RoomId room, NewMessage message) {
    return message
        .parent()
        .filter(number -> !messages.stands(tx, room, number))
        .map(gone -> new Said.ParentGone());
  }

  private Said add(Tx tx, Member member, LockedRoom room, NewMessage message, String html) {
    var person = member.person();
    var id = messages.insert(tx, room, person, message, html);
    var marks = Markdown.mentioned(html);
    if (!marks.isEmpty()) {
      Mentions.keep(tx, Subject.message(id.value()), member, false, marks, room.next());
    }
    var box = new Box(Box.Kind.MESSAGE, room.id().value(), message.parent().orElse(0));
    var now = db.clock().instant();
    Drafts.posted(tx, now, person, box, message.draft(), "", message.words());
    positions.advance(tx, person, room.id(), message.seen(), room.next());
    tx.record(new ChatEvent.Sent(room.space(), room.id(), id, person, room.next()));
    return new Said.Done(room.id(), room.messages() + 1, true);
  }
}
