package commonground.chat.changing;

import commonground.chat.ChatEvent;
import commonground.chat.LockedRoom;
import commonground.chat.Message;
import commonground.chat.MessageId;
import commonground.chat.MessageVersions;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;

/** Erases the words of a deleted message once its writer can no longer bring it back. */
public final class Erasing implements JobHandler<EraseDeleted> {

  private final Db db;

  public Erasing(Db db) {
    this.db = db;
  }

  public JobKind<EraseDeleted> kind() {
    return new JobKind<>(EraseDeleted.class, 1, Patience.USUAL, this);
  }

  @Override
  public void run(EraseDeleted job, Lease lease) {
    db.transaction(tx -> {
      erase(tx, job.message());
      lease.complete(tx);
      return job;
    });
  }

  /** A change of the room: what is rendered of its words is forgotten by whoever hears of it. */
  void erase(Tx tx, MessageId message) {
    var room = LockedRoom.of(tx, message);
    var before = db.clock().instant().minus(Message.Removal.UNDO);
    if (MessageVersions.eraseDeleted(tx, message, before)) {
      var writer =
          tx.the(
              "update messages set revision = $2 where id = $1 returning writer_id",
              row -> row.id("writer_id", PersonId::new),
              message,
              room.next());
      room.change(tx);
      tx.record(new ChatEvent.Purged(room.space(), room.id(), message, writer, room.next()));
    }
  }
}
