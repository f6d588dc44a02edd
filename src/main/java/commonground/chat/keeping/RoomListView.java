package commonground.chat.keeping;

import commonground.chat.ChatAddresses;
import commonground.chat.Room;
import commonground.chat.RoomId;
import commonground.chat.RoomPosition;
import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.util.List;
import java.util.Map;

/**
 * The rooms of a space.
 *
 * @param reach who reads in all of them, in a sentence
 * @param open where a room is opened; "" for who may not
 * @param older where more of the closed ones are; "" for none
 */
record RoomListView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    SpaceViews.Reach reach,
    String open,
    List<LineView> rooms,
    List<LineView> closed,
    String older)
    implements PageView {

  /**
   * A room.
   *
   * @param news such as "12 new messages"; "" for none
   * @param about how it stands, in sentences
   */
  record LineView(String title, String href, String news, String about) {}

  /**
   * @param unread how many messages are new to the reader, by room
   */
  static RoomListView of(
      Reader reader,
      List<RoomList.Line> rooms,
      List<RoomList.Line> closed,
      Map<RoomId, Integer> unread) {
    var space = reader.space();
    var shown = closed.subList(0, Math.min(RoomList.PAGE, closed.size()));
    var keeps = reader instanceof Member member && member.may(Permission.KEEP_ROOMS);
    return new RoomListView(
        SpaceViews.trail(space, Link.to("Chat", "")),
        SpaceViews.Head.of(space),
        SpaceViews.Reach.reads(space, Audience.MEMBERS),
        keeps ? ChatAddresses.of(space) + "/new" : "",
        lines(space, rooms, unread),
        lines(space, shown, unread),
        closed.size() > shown.size()
            ? ChatAddresses.of(space) + "?before=" + shown.getLast().id().value()
            : "");
  }

  private static List<LineView> lines(
      Space space, List<RoomList.Line> rooms, Map<RoomId, Integer> unread) {
    return rooms.stream()
        .map(room ->
            new LineView(
                room.isOwn() ? Room.OWN : room.name(),
                ChatAddresses.of(space, room.id()),
                news(unread.getOrDefault(room.id(), 0)),
                about(room)))
        .toList();
  }

  private static String news(int unread) {
    return unread == 0
        ? ""
        : RoomPosition.count(unread) + (unread == 1 ? " new message" : " new messages");
  }

  private static String about(RoomList.Line room) {
    return state(room)
        + (room.messages() == 0
            ? "Nobody has written here yet."
            : Count.of(room.messages(), "message", "messages")
                + room.lastMessageAt()
                    .map(at -> ", the last on " + When.at(at, When.UK).words())
                    .orElse("")
                + ".");
  }

  private static String state(RoomList.Line room) {
    if (room.closedAt().isPresent()) {
      var day = When.at(room.closedAt().get(), When.UK).words();
      return room.isOwn()
          ? "Switched off on " + day + ". You can read what was said. "
          : "Closed on " + day + ". ";
    }
    return (room.isOwn() ? "Always open. " : "")
        + (room.held() ? "Only moderators write here for now. " : "")
        + Pace.of(room.pace())
            .filter(pace -> pace != Pace.NONE)
            .map(pace -> "One message every " + every(pace) + ". ")
            .orElse("");
  }

  private static String every(Pace pace) {
    return pace == Pace.ONE_MINUTE ? "minute" : pace.words();
  }

  @Override
  public String title() {
    return "Chat";
  }
}
