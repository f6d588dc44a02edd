package commonground.chat.live;

import commonground.chat.Room;
import commonground.chat.talking.RoomPage;
import commonground.chat.talking.Shown;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;

/**
 * What has changed of a page of a room since it was made: for a page that hears of it without being
 * told what, that had no connection for a while, or whose network lets no socket through.
 */
public final class RoomSincePages {

  private final RoomPage page;
  private final SpaceAccess in;

  public RoomSincePages(RoomPage page, SpaceAccess in) {
    this.page = page;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/chat/:room/since/:revision", in.insider, this::since);
  }

  private Reply since(Reader reader, Request request) {
    var revision = request.number("revision");
    return revision.isEmpty()
        ? Reply.notFound()
        : page.room(reader, request)
            .map(room -> since(reader, room, revision.getAsLong(), request))
            .orElseGet(Reply::notFound);
  }

  private Reply since(Reader reader, Room room, long revision, Request request) {
    return page.since(reader, room, Shown.read(revision, request.query()), request)
        .map(RoomPage::fragment)
        .orElseGet(Reply.Done::new);
  }
}
