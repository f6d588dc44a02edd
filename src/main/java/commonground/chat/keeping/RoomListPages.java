package commonground.chat.keeping;

import commonground.chat.RoomPositions;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.util.List;

/** The rooms of a space: its own first, then those of occasions, closed ones below. */
public final class RoomListPages {

  private final RoomList list;
  private final RoomPositions positions;
  private final SpaceAccess in;

  public RoomListPages(RoomList list, RoomPositions positions, SpaceAccess in) {
    this.list = list;
    this.positions = positions;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/chat", in.insider, this::show);
  }

  private Reply show(Reader reader, Request request) {
    var before = request.query().number("before");
    return Reply.page(
        "chat/rooms",
        RoomListView.of(
            reader,
            before.isPresent() ? List.of() : list.open(reader),
            list.closed(reader, before.orElse(Long.MAX_VALUE)),
            positions.unread(reader)));
  }
}
