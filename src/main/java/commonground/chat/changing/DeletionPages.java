package commonground.chat.changing;

import commonground.chat.ChatAddresses;
import commonground.chat.Lines;
import commonground.chat.talking.Opening;
import commonground.chat.talking.Opening.Found;
import commonground.chat.talking.RoomPages;
import commonground.chat.talking.RoomViews;
import commonground.platform.views.Link;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.SpaceAccess;

/** Deleting one's own message, and bringing it back. */
public final class DeletionPages {

  private static final String PAGE = "chat/deletion";

  private final Deleting deleting;
  private final Opening opening;
  private final Lines lines;
  private final SpaceAccess in;

  public DeletionPages(Deleting deleting, RoomPages.Parts parts, SpaceAccess in) {
    this.deleting = deleting;
    this.opening = parts.opening();
    this.lines = parts.lines();
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/chat/:room/messages/:number/deletion", in.writer, this::ask);
    r.post("/spaces/:space/chat/:room/messages/:number/deletion", in.writer, this::delete);
    r.post("/spaces/:space/chat/:room/messages/:number/return", in.writer, this::bringBack);
  }

  private Reply ask(Member member, Request request) {
    return opening
        .message(member, request)
        .filter(found -> found.message().isBy(member.person()))
        .map(found ->
            found.message().removal().isPresent()
                ? Reply.seeOther(path(member, found))
                : Reply.page(PAGE, view(member, request, found, false)))
        .orElseGet(Reply::notFound);
  }

  private static String path(Member member, Found found) {
    return ChatAddresses.message(member.space(), found.room().id(), found.message().number());
  }

  private DeletionView view(Member member, Request request, Found found, boolean changed) {
    var space = member.space();
    var number = found.message().number();
    var path = path(member, found);
    return new DeletionView(
        RoomViews.trail(
            space, found.room(), Link.to("Message " + number, path), Link.to("Delete it", "")),
        number,
        changed,
        lines.of(space, found.room().id(), found.message()).html(),
        request.token(),
        found.message().revision(),
        path + "/deletion",
        path);
  }

  private Reply delete(Member member, Request request) {
    return opening
        .message(member, request)
        .map(found -> delete(member, request, found))
        .orElseGet(Reply::notFound);
  }

  private Reply delete(Member member, Request request, Found found) {
    var room = found.room().id();
    var number = found.message().number();
    var base = request.form().number("_seen").orElse(0L);
    return switch (deleting.delete(member, room, number, base)) {
      case Deleted.Done done -> place(member, found).saying("deleted-" + number);
      case Deleted.Changed changed when changed.now().removal().isPresent() ->
          new Reply.Refused(409, notDeleted(number));
      case Deleted.Changed changed ->
          Reply.conflict(PAGE, view(member, request, found.as(changed.now()), true));
      case Deleted.TooLate late -> Reply.notFound();
      case Deleted.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Deleted.NotHere absent -> Reply.notFound();
    };
  }

  private static String notDeleted(int number) {
    return "Message "
        + number
        + " is not deleted. A moderator has taken it away before you could, and may bring it back."
        + " If they do, you can delete it then.";
  }

  private static Reply.SeeOther place(Member member, Found found) {
    return Reply.seeOther(
        ChatAddresses.of(member.space(), found.room().id(), found.message().number()));
  }

  private Reply bringBack(Member member, Request request) {
    return opening
        .message(member, request)
        .map(found -> bringBack(member, found))
        .orElseGet(Reply::notFound);
  }

  private Reply bringBack(Member member, Found found) {
    var number = found.message().number();
    return switch (deleting.bringBack(member, found.room().id(), number)) {
      case Deleted.Done done -> place(member, found).saying("undeleted-" + number);
      case Deleted.TooLate late ->
          new Reply.Refused(
              410,
              "Message "
                  + number
                  + " cannot be brought back: its words are erased. You have ten minutes for it.");
      case Deleted.Changed changed -> Reply.notFound();
      case Deleted.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Deleted.NotHere absent -> Reply.notFound();
    };
  }
}
