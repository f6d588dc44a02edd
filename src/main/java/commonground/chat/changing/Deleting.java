package commonground.chat.changing;

import commonground.chat.ChatEvent;
import commonground.chat.LockedRoom;
import commonground.chat.Message;
import commonground.chat.MessageVersions;
import commonground.chat.Messages;
import commonground.chat.RoomId;
import commonground.chat.RoomPositions;
import commonground.chat.Vacancy;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.jobs.Jobs;
import commonground.platform.views.Markdown;
import commonground.spaces.Member;
import commonground.spaces.Spaces;
import java.time.Duration;
import java.util.Optional;

/**
 * Deleting one's own message. "Message deleted" stands where it was; for ten minutes its words can
 * come back, then they are erased. In a closed room, too, and while moderators alone write.
 */
public final class Deleting {

  /** The clocks of two machines differ by less. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final Db db;
  private final Messages messages;
  private final RoomPositions positions;
  private final Jobs jobs;
  private final Vacancy vacancy;

  public Deleting(Db db, Messages messages, RoomPositions positions, Jobs jobs, Markdown markdown) {
    this.db = db;
    this.messages = messages;
    this.positions = positions;
    this.jobs = jobs;
    this.vacancy = new Vacancy(markdown);
  }

  /** A message of this member, in a room that the transaction holds. */
  private record Own(LockedRoom room, Message message) {}

  private Optional<Own> own(Tx tx, Member member, RoomId in, int number) {
    return LockedRoom.room(tx, member, in)
        .flatMap(room ->
            messages
                .find(tx, member, in, number)
                .filter(message -> message.isBy(member.person()))
                .map(message -> new Own(room, message)));
  }

  /**
   * Takes a message away.
   *
   * @param base the message's revision on the page where it was decided
   */
  public Deleted delete(Member member, RoomId in, int number, long base) {
    return db.transaction(tx -> {
      if (Spaces.audience(tx, member.space().id()).isEmpty()) {
        return new Deleted.Archived();
      }
      var own = own(tx, member, in, number);
      if (own.isEmpty()) {
        return new Deleted.NotHere();
      }
      var message = own.get().message();
      if (message.removal().isPresent() && !isByModerator(message)) {
        return new Deleted.Done(number);
      }
      if (message.removal().isPresent() || message.revision() != base) {
        return new Deleted.Changed(message);
      }
      delete(tx, member, own.get());
      return new Deleted.Done(number);
    });
  }

  private void delete(Tx tx, Member member, Own own) {
    var room = own.room();
    var id = own.message().id();
    var now = db.clock().instant();
    MessageVersions.keep(tx, id);
    vacancy.put(tx, id, room.next(), now, Vacancy.By.WRITER);
    room.change(tx);
    positions.follow(tx, member.person(), room.id(), room.next());
    tx.record(new ChatEvent.Removed(room.space(), room.id(), id, member.person(), room.next()));
    jobs.enqueueAt(tx, new EraseDeleted(id), now.plus(Message.Removal.UNDO).plus(SKEW));
  }

  /** The message says again what it said before, for its writer and within the time. */
  public Deleted bringBack(Member member, RoomId in, int number) {
    return db.transaction(tx -> {
      if (Spaces.audience(tx, member.space().id()).isEmpty()) {
        return new Deleted.Archived();
      }
      var own = own(tx, member, in, number);
      if (own.isEmpty() || isByModerator(own.get().message())) {
        return new Deleted.NotHere();
      }
      return own.get().message().removal().isEmpty()
          ? new Deleted.Done(number)
          : bringBack(tx, member, own.get());
    });
  }

  private static boolean isByModerator(Message message) {
    return message.removal().filter(Message.Removal::byModerator).isPresent();
  }

  private Deleted bringBack(Tx tx, Member member, Own own) {
    var room = own.room();
    var message = own.message();
    var last = MessageVersions.last(tx, message.id());
    var over =
        message
            .removal()
            .filter(away -> db.clock().instant().isAfter(away.at().plus(Message.Removal.UNDO)));
    if (last.isEmpty() || over.isPresent()) {
      return new Deleted.TooLate();
    }
    vacancy.fill(tx, message.id(), room.next(), last.get());
    room.change(tx);
    positions.follow(tx, member.person(), room.id(), room.next());
    tx.record(
        new ChatEvent.Returned(
            room.space(), room.id(), message.id(), member.person(), room.next()));
    return new Deleted.Done(message.number());
  }
}
