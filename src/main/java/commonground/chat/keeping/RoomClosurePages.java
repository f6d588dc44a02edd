package commonground.chat.keeping;

import commonground.chat.ChatAddresses;
import commonground.chat.Room;
import commonground.chat.Rooms;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceViews;
import java.util.function.Function;

/** Closing the room of an occasion, reopening it; switching the space's own room off and on. */
public final class RoomClosurePages {

  private final Rooms rooms;
  private final Occasions occasions;
  private final SpaceAccess in;

  public RoomClosurePages(Rooms rooms, Occasions occasions, SpaceAccess in) {
    this.rooms = rooms;
    this.occasions = occasions;
    this.in = in;
  }

  public void mount(Routes r) {
    var keeper = in.may(Permission.KEEP_ROOMS);
    r.get("/spaces/:space/chat/:room/closure", keeper, this::ask);
    r.post("/spaces/:space/chat/:room/closure", keeper, this::close);
    r.post("/spaces/:space/chat/:room/reopening", keeper, this::reopen);
  }

  /**
   * What closing a room does.
   *
   * @param own whether it is the space's own
   * @param button what is pressed
   */
  record ClosureView(
      Breadcrumbs trail,
      String token,
      String title,
      boolean own,
      String action,
      String button,
      String back)
      implements PageView {

    static ClosureView of(Member member, Room room, String token) {
      var space = member.space();
      var path = ChatAddresses.of(space, room.id());
      var button = room.isOwn() ? "Switch the main room off" : "Close this room";
      return new ClosureView(
          SpaceViews.trail(
              space,
              Link.to("Chat", ChatAddresses.of(space)),
              Link.to(room.title(), path),
              Link.to(button, "")),
          token,
          room.isOwn() ? "Switch the main room off?" : "Close “" + room.title() + "”?",
          room.isOwn(),
          path + "/closure",
          button,
          path);
    }
  }

  private Reply with(Member member, Request request, Function<Room, Reply> answer) {
    return rooms.find(member, request).map(answer).orElseGet(Reply::notFound);
  }

  private static Reply.SeeOther room(Member member, Room room) {
    return Reply.seeOther(ChatAddresses.of(member.space(), room.id()));
  }

  private Reply ask(Member member, Request request) {
    return with(
        member,
        request,
        room ->
            room.isClosed()
                ? room(member, room)
                : Reply.page("chat/closure", ClosureView.of(member, room, request.token())));
  }

  private Reply close(Member member, Request request) {
    return with(
        member,
        request,
        room ->
            answer(
                member,
                room,
                occasions.close(member, room.id()),
                room.isOwn() ? "chat-off" : "room-closed"));
  }

  private static Reply answer(Member member, Room room, Arranged arranged, String said) {
    return switch (arranged) {
      case Arranged.Done done -> room(member, room).saying(said);
      case Arranged.Taken taken ->
          new Reply.Refused(
              409,
              "Another open room has this name. Give this one another name first, then reopen it.");
      case Arranged.Full full ->
          new Reply.Refused(
              409, Occasions.MOST + " rooms are open here already. Close one of them first.");
      case Arranged.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Arranged.Meanwhile meanwhile -> Reply.notFound();
      case Arranged.NotHere absent -> Reply.notFound();
    };
  }

  private Reply reopen(Member member, Request request) {
    return with(
        member,
        request,
        room ->
            answer(
                member,
                room,
                occasions.reopen(member, room.id()),
                room.isOwn() ? "chat-on" : "room-reopened"));
  }
}
