package commonground.chat.changing;

import commonground.chat.ChatEvent;
import commonground.chat.LockedRoom;
import commonground.chat.Message;
import commonground.chat.Messages;
import commonground.chat.RoomId;
import commonground.chat.RoomPositions;
import commonground.contributions.Subject;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.DraftMark;
import commonground.contributions.drafts.Drafts;
import commonground.contributions.mentions.Mentions;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Spaces;

/** Changing what one has sent. In a closed room, too: what is there stays its writer's. */
public final class Rewording {

  private final Db db;
  private final Messages messages;
  private final RoomPositions positions;

  public Rewording(Db db, Messages messages, RoomPositions positions) {
    this.db = db;
    this.messages = messages;
    this.positions = positions;
  }

  /**
   * New words for a message.
   *
   * @param base the message's revision on the page where it was changed
   * @param words as they were typed
   * @param source as they are kept: whom they mention stands there by number
   * @param draft that page, whose draft ends
   */
  public record Change(long base, String words, String source, DraftMark draft) {

    /** One that no page sent. */
    public Change(long base, String words) {
      this(base, words, words, DraftMark.NONE);
    }
  }

  /** Changes the words of a member's own message; what it said before is kept. */
  public Reworded reword(Member member, RoomId in, int number, Change to) {
    // Before the room is locked: others wait for it.
    var html = messages.html(to.source());
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, member.space().id());
      if (reach.isEmpty()) {
        return new Reworded.Archived();
      }
      var room = LockedRoom.room(tx, member, in);
      var mine =
          room.flatMap(locked -> messages.find(tx, member, in, number))
              .filter(message -> message.isBy(member.person()));
      if (room.isEmpty() || mine.isEmpty()) {
        return new Reworded.NotHere();
      }
      if (room.get().held() && !Facilitators.may(tx, member, Permission.MODERATE)) {
        return new Reworded.Held();
      }
      return reword(tx, member, room.get(), mine.get(), to, html);
    });
  }

  private Reworded reword(
      Tx tx, Member member, LockedRoom room, Message message, Change to, String html) {
    if (message.removal().isPresent()) {
      return new Reworded.Removed(message);
    }
    var fresh = !message.source().equals(to.source());
    if (fresh && message.revision() != to.base()) {
      return new Reworded.Changed(message);
    }
    if (fresh) {
      change(tx, member, room, message, to.source(), html);
    }
    var box = new Box(Box.Kind.EDIT_MESSAGE, room.id().value(), message.number());
    Drafts.posted(tx, db.clock().instant(), member.person(), box, to.draft(), "", to.words());
    return new Reworded.Done(message.number(), fresh);
  }

  private void change(
      Tx tx, Member member, LockedRoom room, Message message, String source, String html) {
    messages.change(tx, room, message.id(), source, html);
    var marks = Markdown.mentioned(html);
    if (!marks.isEmpty() || !Markdown.mentioned(message.html()).isEmpty()) {
      var subject = Subject.message(message.id().value());
      Mentions.keep(tx, subject, member, false, marks, room.next());
    }
    positions.follow(tx, member.person(), room.id(), room.next());
    tx.record(
        new ChatEvent.Edited(room.space(), room.id(), message.id(), member.person(), room.next()));
  }
}
