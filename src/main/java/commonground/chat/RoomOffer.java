package commonground.chat;

import commonground.platform.views.Link;
import commonground.spaces.Reader;
import java.util.List;

/** What a part of chat offers this reader on the page of a room. */
@FunctionalInterface
public interface RoomOffer {

  List<Link> links(Reader reader, Room room);
}
