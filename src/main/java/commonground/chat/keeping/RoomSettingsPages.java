package commonground.chat.keeping;

import commonground.chat.ChatAddresses;
import commonground.chat.Room;
import commonground.chat.Rooms;
import commonground.platform.db.Words;
import commonground.platform.views.Link;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeping a room in order: its name, who writes in it for now, and the pace. */
public final class RoomSettingsPages {

  /** What is said after a press. */
  public static final Map<String, String> SAID =
      Map.of(
          "room-opened", "The room is open.",
          "room-renamed", "The room has another name.",
          "room-held", "Only moderators write in this room for now.",
          "room-released", "Everybody can write in this room again.",
          "room-paced", "The room has this pace now.",
          "room-closed", "The room is closed. Everybody can still read it.",
          "room-reopened", "The room is open again.",
          "chat-off", "The main room is switched off. Everybody can still read it.",
          "chat-on", "The main room is switched on.");

  private static final String PAGE = "chat/settings";

  private final Rooms rooms;
  private final Occasions occasions;
  private final Holds holds;
  private final SpaceAccess in;

  public RoomSettingsPages(Rooms rooms, Occasions occasions, Holds holds, SpaceAccess in) {
    this.rooms = rooms;
    this.occasions = occasions;
    this.holds = holds;
    this.in = in;
  }

  public void mount(Routes r) {
    var moderator = in.may(Permission.MODERATE);
    r.get("/spaces/:space/chat/:room/settings", moderator, this::show);
    r.post("/spaces/:space/chat/:room/settings", in.may(Permission.KEEP_ROOMS), this::rename);
    r.post("/spaces/:space/chat/:room/hold", moderator, this::hold);
    r.post("/spaces/:space/chat/:room/release", moderator, this::release);
    r.post("/spaces/:space/chat/:room/pace", moderator, this::pace);
  }

  /** What this reader may do to keep a room in order, on its page. */
  public static List<Link> links(Reader reader, Room room) {
    return reader instanceof Member member
            && (member.may(Permission.MODERATE) || member.may(Permission.KEEP_ROOMS))
        ? List.of(
            Link.to(
                "Keep this room in order",
                ChatAddresses.of(member.space(), room.id()) + "/settings"))
        : List.of();
  }

  private Reply with(Member member, Request request, Function<Room, Reply> answer) {
    return rooms.find(member, request).map(answer).orElseGet(Reply::notFound);
  }

  private Reply show(Member member, Request request) {
    return with(
        member, request, room -> Reply.page(PAGE, view(member, room, request, new Problems())));
  }

  private static RoomSettingsView view(
      Member member, Room room, Request request, Problems problems) {
    return RoomSettingsView.of(member, room, request.form(), request.token(), problems);
  }

  private static Reply mistaken(Member member, Room room, Request request, Problems problems) {
    return Reply.mistaken(PAGE, view(member, room, request, problems));
  }

  private Reply rename(Member member, Request request) {
    return with(member, request, room -> rename(member, room, request));
  }

  private Reply rename(Member member, Room room, Request request) {
    var name = RoomName.read(request.form());
    if (name.problems().any()) {
      return mistaken(member, room, request, name.problems());
    }
    var shown = request.form().text("_shown");
    return answer(
        member,
        room,
        request,
        occasions.rename(member, room.id(), shown, name.text()),
        "room-renamed");
  }

  private Reply answer(
      Member member, Room room, Request request, Arranged arranged, String said) {
    return switch (arranged) {
      case Arranged.Done done ->
          Reply.seeOther(ChatAddresses.of(member.space(), room.id())).saying(said);
      case Arranged.Meanwhile meanwhile ->
          with(
              member,
              request,
              now ->
                  Reply.conflict(
                      PAGE, view(member, now, request, new Problems()).asMeanwhile()));
      case Arranged.Taken taken -> mistaken(member, room, request, RoomName.taken());
      case Arranged.Full full -> mistaken(member, room, request, RoomName.full());
      case Arranged.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Arranged.NotHere absent -> Reply.notFound();
    };
  }

  private Reply hold(Member member, Request request) {
    return with(member, request, room -> hold(member, room, request));
  }

  private Reply hold(Member member, Room room, Request request) {
    var reason = request.form().text("reason");
    var problems = new Problems();
    problems.unless(!reason.isEmpty(), "reason", "Say why. Everybody in the room reads it");
    problems.unless(
        reason.length() <= Holds.MOST,
        "reason",
        "Make it shorter: there is room for " + Holds.MOST + " characters");
    return problems.any()
        ? mistaken(member, room, request, problems)
        : answer(
            member,
            room,
            request,
            holds.hold(member, room.id(), shown(request.form()), reason),
            "room-held");
  }

  /** Since when the page showed that the room was held; empty if it was not. */
  private static Optional<Instant> shown(Form form) {
    try {
      return Optional.of(Instant.parse(form.text("_shown")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Reply release(Member member, Request request) {
    return with(
        member,
        request,
        room ->
            answer(member, room, request, holds.release(member, room.id()), "room-released"));
  }

  private Reply pace(Member member, Request request) {
    return with(
        member,
        request,
        room ->
            Words.find(Pace.class, request.form().text("pace"))
                .map(pace ->
                    answer(
                        member, room, request, holds.pace(member, room.id(), pace), "room-paced"))
                .orElseGet(() ->
                    mistaken(member, room, request, Problems.of("pace", "Choose a pace"))));
  }
}
