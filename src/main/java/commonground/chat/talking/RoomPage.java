package commonground.chat.talking;

import commonground.chat.ChatAddresses;
import commonground.chat.Room;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Drafting;
import commonground.platform.config.Ids;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.Views;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import java.util.Optional;

/** Makes a page of a room: to be opened, or what has changed of one that is open. */
public final class RoomPage {

  static final String PAGE = "chat/room";

  private static final String HTML = "text/html; charset=utf-8";

  private final Opening opening;
  private final RoomViews rooms;
  private final Drafting drafting;
  private final Views views;
  private final Ids ids;

  public RoomPage(RoomPages.Parts parts, RoomViews rooms, Views views) {
    this.opening = parts.opening();
    this.drafting = parts.drafting();
    this.ids = parts.ids();
    this.rooms = rooms;
    this.views = views;
  }

  /**
   * What is in the box.
   *
   * @param again whether the page comes back with what was typed
   * @param seconds after which that can be sent; 0 where time changes nothing
   */
  record Typed(boolean again, long seconds) {
    static final Typed NOTHING = new Typed(false, 0);
  }

  /** The room in the address. */
  public Optional<Room> room(Reader reader, Request request) {
    return opening.room(reader, request);
  }

  /** The page that the query asks for. */
  RoomView asked(Reader reader, Room room, Request request) {
    var page = opening.page(reader, room, request);
    return rooms.room(reader, request, page, box(reader, page, request), Typed.NOTHING);
  }

  /** An empty box, or with the newest draft. */
  private MessageBox box(Reader reader, Opened page, Request request) {
    var room = page.room();
    var empty = MessageBox.of(reader.space(), room.id(), request.token());
    if (!(reader instanceof Member member) || !Silence.mayWrite(reader, room)) {
      return empty;
    }
    var begun = drafting.open(member, new Box(Box.Kind.MESSAGE, room.id().value()), request);
    return empty
        .sent(ids.next(), page.readByAnswer(), 0)
        .with(MessageBox.words("Message", begun.words(""), new Problems()))
        .keeping(begun.on(ChatAddresses.of(reader.space(), room.id()), Audience.MEMBERS));
  }

  /** The last page with what was typed in its box. */
  RoomView again(Member member, Room room, Request request, MessageForm form) {
    return again(member, room, request, form, 0);
  }

  /**
   * The same where it came too soon.
   *
   * @param seconds after which it can be sent
   */
  RoomView again(Member member, Room room, Request request, MessageForm form, long seconds) {
    var parent = form.parent().orElse(0);
    var begun =
        drafting.again(member, new Box(Box.Kind.MESSAGE, room.id().value(), parent), request);
    var box =
        MessageBox.of(member.space(), room.id(), request.token())
            .sent(form.once(), form.seen(), parent)
            .with(MessageBox.words("Message", form.words(), form.problems()))
            .keeping(begun.on(ChatAddresses.of(member.space(), room.id()), Audience.MEMBERS))
            .asking(form.found());
    return rooms.room(member, request, opening.latest(member, room), box, new Typed(true, seconds));
  }

  /**
   * What has changed of a page: the page as it is now, less the messages that it has. Empty if it
   * is the same; whole if too much has changed.
   */
  public Optional<SafeHtml> since(Reader reader, Room room, Shown shown, Request request) {
    var same =
        room.revision() == shown.revision()
            && LiveView.standing(reader, opening.looks(reader), opening.appears(reader))
                .equals(shown.standing());
    return same ? Optional.empty() : Optional.of(now(reader, room, shown, request));
  }

  /** The same in any case. */
  SafeHtml now(Reader reader, Room room, Shown shown, Request request) {
    var page = opening.since(reader, room, shown);
    var view = rooms.room(reader, request, page, box(reader, page, request), Typed.NOTHING);
    return views.render(PAGE, view);
  }

  /** An answer that a script puts into a page. */
  public static Reply fragment(SafeHtml html) {
    return new Reply.Text(HTML, html.toString());
  }
}
