package commonground.demo;

import commonground.chat.Message;
import commonground.chat.Messages;
import commonground.chat.NewMessage;
import commonground.chat.Room;
import commonground.chat.RoomId;
import commonground.chat.RoomPositions;
import commonground.chat.Rooms;
import commonground.chat.changing.Deleted;
import commonground.chat.changing.Deleting;
import commonground.chat.changing.Reworded;
import commonground.chat.changing.Rewording;
import commonground.chat.talking.Said;
import commonground.chat.talking.Talking;
import commonground.platform.db.Db;
import commonground.platform.jobs.Jobs;
import commonground.platform.views.Markdown;
import commonground.spaces.Member;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Lets people chat through the real services, at the time of the database that it is given. */
public final class Chatter {

  private final Rooms rooms;
  private final Messages messages;
  private final RoomPositions positions;
  private final Talking talking;
  private final Rewording rewording;
  private final Deleting deleting;
  private int forms;

  public Chatter(Db db) {
    var markdown = new Markdown();
    this.rooms = new Rooms(db);
    this.messages = new Messages(db, markdown);
    this.positions = new RoomPositions(db);
    this.talking = new Talking(db, messages, positions);
    this.rewording = new Rewording(db, messages, positions);
    this.deleting = new Deleting(db, messages, positions, new Jobs(), markdown);
  }

  /** The room that the member's space has from the start. */
  public RoomId own(Member member) {
    return rooms.own(member).map(Room::id).orElseThrow();
  }

  /** Sends a message, in answer to another one or for 0 to none, and gives its number. */
  public int say(Member by, RoomId in, int parent, String words) {
    forms++;
    var form = "message " + forms + " " + in.value() + " " + by.person().value() + words;
    return say(by, in, parent, words, UUID.nameUUIDFromBytes(form.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same with a client id, so that it is sent once however often the story is told. */
  int say(Member by, RoomId in, int parent, String words, UUID once) {
    var answered = parent == 0 ? Optional.<Integer>empty() : Optional.of(parent);
    var said = talking.send(by, in, new NewMessage(words, answered, once));
    return switch (said) {
      case Said.Done done -> done.number();
      case Said.SentBefore sent -> sent.before().number();
      case Said.ParentGone gone -> throw stuck(said);
      case Said.Closed closed -> throw stuck(said);
      case Said.Held held -> throw stuck(said);
      case Said.TooSoon soon -> throw stuck(said);
      case Said.Archived archived -> throw stuck(said);
      case Said.NotHere absent -> throw stuck(said);
    };
  }

  private static IllegalStateException stuck(Object outcome) {
    return new IllegalStateException("The story could not go on: " + outcome);
  }

  /** The member changes their message. */
  public void reword(Member by, RoomId in, int number, String words) {
    var change = new Rewording.Change(message(by, in, number).revision(), words);
    var reworded = rewording.reword(by, in, number, change);
    if (!(reworded instanceof Reworded.Done)) {
      throw stuck(reworded);
    }
  }

  /** The member deletes their message. */
  public void delete(Member by, RoomId in, int number) {
    var deleted = deleting.delete(by, in, number, message(by, in, number).revision());
    if (!(deleted instanceof Deleted.Done)) {
      throw stuck(deleted);
    }
  }

  /** The member has read all of a room. */
  public void read(Member member, RoomId room) {
    positions.read(member, room, Long.MAX_VALUE);
  }

  public Message message(Member reader, RoomId in, int number) {
    return messages.find(reader, in, number).orElseThrow();
  }

  public Room room(Member reader, RoomId id) {
    return rooms.find(reader, id).orElseThrow();
  }

  public Rooms rooms() {
    return rooms;
  }

  public Messages messages() {
    return messages;
  }

  public RoomPositions positions() {
    return positions;
  }

  public Talking talking() {
    return talking;
  }

  public Rewording rewording() {
    return rewording;
  }

  public Deleting deleting() {
    return deleting;
  }
}
