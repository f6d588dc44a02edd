package commonground;

import commonground.chat.Appearances;
import commonground.chat.Lines;
import commonground.chat.MessageOffer;
import commonground.chat.Messages;
import commonground.chat.RoomPositions;
import commonground.chat.Rooms;
import commonground.chat.changing.Deleting;
import commonground.chat.changing.DeletionPages;
import commonground.chat.changing.Erasing;
import commonground.chat.changing.OwnOffer;
import commonground.chat.changing.PastPages;
import commonground.chat.changing.RewordPages;
import commonground.chat.changing.Rewording;
import commonground.chat.keeping.Holds;
import commonground.chat.keeping.OccasionPages;
import commonground.chat.keeping.Occasions;
import commonground.chat.keeping.RoomClosurePages;
import commonground.chat.keeping.RoomList;
import commonground.chat.keeping.RoomListPages;
import commonground.chat.keeping.RoomSettingsPages;
import commonground.chat.live.Overhearing;
import commonground.chat.live.Presence;
import commonground.chat.live.RoomSincePages;
import commonground.chat.making.Echoing;
import commonground.chat.making.Making;
import commonground.chat.making.MakingPages;
import commonground.chat.making.MakingPreviews;
import commonground.chat.making.MakingViews;
import commonground.chat.making.TakenLines;
import commonground.chat.making.Traces;
import commonground.chat.moderating.MessageOrderPages;
import commonground.chat.reacting.MessageReactionPages;
import commonground.chat.reacting.Reacting;
import commonground.chat.reacting.RoomReactions;
import commonground.chat.talking.ChatDoor;
import commonground.chat.talking.MessagePages;
import commonground.chat.talking.Opening;
import commonground.chat.talking.RoomOrigins;
import commonground.chat.talking.RoomPage;
import commonground.chat.talking.RoomPages;
import commonground.chat.talking.RoomViews;
import commonground.chat.talking.RoomsWaiting;
import commonground.chat.talking.Talking;
import commonground.contributions.drafts.Origins;
import commonground.contributions.mentions.Naming;
import commonground.contributions.reactions.Reactions;
import commonground.discussions.topics.TopicList;
import commonground.discussions.writing.Elsewhere;
import commonground.platform.events.Recorded;
import commonground.platform.jobs.JobKind;
import commonground.platform.live.Broadcast;
import commonground.platform.web.Routes;
import commonground.spaces.Door;
import commonground.spaces.Mutes;
import commonground.spaces.SpaceAccess;
import commonground.spaces.Spaces;
import commonground.spaces.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of {@code chat}. */
final class Chatting {

  private final Platform platform;
  private final Rooms rooms;
  private final Messages messages;
  private final Lines lines;
  private final RoomPositions positions;
  private final Appearances appearances;
  private final Reactions reactions;
  private final RoomViews roomViews;

  Chatting(Platform platform) {
    this.platform = platform;
    var db = platform.db;
    rooms = new Rooms(db);
    messages = new Messages(db, platform.markdown);
    lines = new Lines(db, platform.views, platform.markdown, platform::fresh);
    positions = new RoomPositions(db);
    appearances = new Appearances(db);
    reactions = new Reactions(db);
    roomViews =
        new RoomViews(List.of(MakingPages::links, RoomSettingsPages::links), platform.clock);
    db.onRecord(Rooms.opening());
    db.onRecord(new Echoing());
  }

  /** What lines of posts stand for that were made of messages. */
  static Elsewhere taken(Platform platform) {
    return new TakenLines(platform.db, platform.views, platform.markdown);
  }

  /** How far people have read in rooms. */
  RoomPositions positions() {
    return positions;
  }

  Rooms rooms() {
    return rooms;
  }

  Messages messages() {
    return messages;
  }

  /** What open pages of rooms hear. */
  Broadcast broadcast(Spaces spaces) {
    return new Overhearing(
        platform.db,
        spaces,
        new Overhearing.Parts(
            rooms, messages, lines, new RoomReactions(reactions), roomViews, platform.views));
  }

  /** Who is in them. */
  Presence presence(Spaces spaces) {
    return new Presence(platform.db, new Presence.Parts(spaces, rooms, appearances));
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
   * @param talks whose boxes those of rooms are like, and which are made of what is said in rooms
   */
  void mount(Routes r, SpaceAccess in, Mutes mutes, Conversations talks) {
    mountKeeping(r, in);
    mountMaking(r, in, talks);
    var db = platform.db;
    var opening =
        new Opening(
            rooms,
            messages,
            lines,
            positions,
            mutes,
            talks.around(),
            new RoomReactions(reactions),
            appearances);
    var parts =
        new RoomPages.Parts(opening, lines, talks.drafting(), talks.mentioning(), platform.ids);
    var page = new RoomPage(parts, roomViews, platform.views);
    new RoomPages(new Talking(db, messages, positions), positions, page, parts, in).mount(r);
    new RoomSincePages(page, in).mount(r);
    var offers =
        List.<MessageOffer>of(new OwnOffer(), MakingPages::links, MessageOrderPages::links);
    new MessagePages(parts, offers, new Traces(db), in, platform.clock).mount(r);
    var rewording = new Rewording(db, messages, positions);
    new RewordPages(rewording, new Naming(db, platform.markdown), parts, in).mount(r);
    var deleting = new Deleting(db, messages, positions, platform.jobs, platform.markdown);
    new DeletionPages(deleting, parts, in).mount(r);
    new PastPages(db, parts, in).mount(r);
    var reacting = new Reacting(db, positions);
    new MessageReactionPages(rooms, messages, reacting, reactions, platform.views, in).mount(r);
  }

  /** Which rooms there are, and keeping them in order. */
  private void mountKeeping(Routes r, SpaceAccess in) {
    var occasions = new Occasions(platform.db, positions);
    var holds = new Holds(platform.db, positions);
    new RoomListPages(new RoomList(platform.db), positions, in).mount(r);
    // Before the page of a room, whose number can be any word.
    new OccasionPages(occasions, in).mount(r);
    new RoomSettingsPages(rooms, occasions, holds, in).mount(r);
    new RoomClosurePages(rooms, occasions, in).mount(r);
  }

  /** Making discussions of what is said. */
  private void mountMaking(Routes r, SpaceAccess in, Conversations talks) {
    var db = platform.db;
    var markdown = platform.markdown;
    var making = new Making(db, messages, positions, talks.discussions(), markdown);
    var views = new MakingViews(db, messages, lines, new TopicList(db));
    var previews = new MakingPreviews(db, platform.views, markdown, messages, talks.previews());
    var parts =
        new MakingPages.Parts(rooms, messages, talks.drafting(), talks.mentioning(), platform.ids);
    new MakingPages(making, views, previews, parts, in).mount(r);
  }

  static Map<String, String> said() {
    var all = new HashMap<String, String>();
    all.putAll(RoomPages.SAID);
    all.putAll(RoomSettingsPages.SAID);
    all.putAll(MessageReactionPages.SAID);
    all.putAll(MakingPages.SAID);
    return all;
  }
}
