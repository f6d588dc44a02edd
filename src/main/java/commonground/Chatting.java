package commonground;

import commonground.chat.Lines;
import commonground.chat.MessageOffer;
import commonground.chat.Messages;
import commonground.chat.RoomOffer;
import commonground.chat.RoomPositions;
import commonground.chat.Rooms;
import commonground.chat.changing.Deleting;
import commonground.chat.changing.DeletionPages;
import commonground.chat.changing.Erasing;
import commonground.chat.changing.OwnOffer;
import commonground.chat.changing.PastPages;
import commonground.chat.changing.RewordPages;
import commonground.chat.changing.Rewording;
import commonground.chat.talking.ChatDoor;
import commonground.chat.talking.MessagePages;
import commonground.chat.talking.Opening;
import commonground.chat.talking.RoomOrigins;
import commonground.chat.talking.RoomPages;
import commonground.chat.talking.RoomViews;
import commonground.chat.talking.RoomsWaiting;
import commonground.chat.talking.Talking;
import commonground.contributions.drafts.Drafting;
import commonground.contributions.drafts.Origins;
import commonground.contributions.mentions.Mentioning;
import commonground.contributions.mentions.Naming;
import commonground.platform.events.Recorded;
import commonground.platform.jobs.JobKind;
import commonground.platform.web.Routes;
import commonground.spaces.Door;
import commonground.spaces.Mutes;
import commonground.spaces.SpaceAccess;
import commonground.spaces.Waiting;
import java.util.List;

/** The parts of {@code chat}. */
final class Chatting {

  private final Platform platform;
  private final Rooms rooms;
  private final Messages messages;
  private final Lines lines;
  private final RoomPositions positions;

  Chatting(Platform platform) {
    this.platform = platform;
    var db = platform.db;
    rooms = new Rooms(db);
    messages = new Messages(db, platform.markdown);
    lines = new Lines(db, platform.views, platform.markdown, platform::fresh);
    positions = new RoomPositions(db);
    db.onRecord(Rooms.opening());
  }

  /** How far people have read in rooms. */
  RoomPositions positions() {
    return positions;
  }

  /** On a space's page. */
  Door door() {
    return new ChatDoor(rooms, positions, platform.clock);
  }

  /** On somebody's first page. */
  Waiting waiting() {
    return new RoomsWaiting(platform.db, positions);
  }

  /** Where the drafts of messages belong. */
  Origins origins() {
    return new RoomOrigins(platform.db);
  }

  List<JobKind<?>> jobs() {
    return List.of(new Erasing(platform.db).kind());
  }

  /** Begins to write what people's pages say by themselves. */
  void start() {
    positions.start();
  }

  /** Writes what is noted. */
  void close() {
    positions.close();
  }

  /** What no longer may be kept in memory. */
  void hear(Recorded recorded) {
    lines.hear(recorded);
  }

  void forgetAll() {
    positions.forgetAll();
    lines.forgetAll();
  }

  /**
   * @param drafting and mentioning: the boxes of discussions have the same
   */
  void mount(
      Routes r, SpaceAccess in, Mutes mutes, Drafting drafting, Mentioning mentioning) {
    var db = platform.db;
    var opening = new Opening(rooms, messages, lines, positions, mutes);
    var parts = new RoomPages.Parts(opening, lines, drafting, mentioning, platform.ids);
    var views = new RoomViews(List.<RoomOffer>of(), platform.clock);
    new RoomPages(new Talking(db, messages, positions), positions, views, parts, in).mount(r);
    new MessagePages(parts, List.<MessageOffer>of(new OwnOffer()), in, platform.clock).mount(r);
    var rewording = new Rewording(db, messages, positions);
    new RewordPages(rewording, new Naming(db, platform.markdown), parts, in).mount(r);
    var deleting = new Deleting(db, messages, positions, platform.jobs, platform.markdown);
    new DeletionPages(deleting, parts, in).mount(r);
    new PastPages(db, parts, in).mount(r);
  }
}
