package commonground.chat.changing;

import commonground.chat.ChatAddresses;
import commonground.chat.Message;
import commonground.chat.MessageOffer;
import commonground.chat.Room;
import commonground.platform.views.Link;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import java.util.ArrayList;
import java.util.List;

/** What one can do with one's own message, and what everybody can see of its past. */
public final class OwnOffer implements MessageOffer {

  @Override
  public List<Link> links(Reader reader, Room room, Message message) {
    var number = message.number();
    var path = ChatAddresses.message(reader.space(), room.id(), number);
    var links = new ArrayList<Link>();
    if (reader instanceof Member member
        && member.may(Permission.WRITE)
        && message.isBy(member.person())
        && message.removal().isEmpty()) {
      links.add(Link.to("Change message " + number, path + "/edit"));
      links.add(Link.to("Delete message " + number, path + "/deletion"));
    }
    if (PastPages.hasPast(message) && PastPages.shows(reader, message)) {
      links.add(Link.to("See what message " + number + " said before", path + "/history"));
    }
    return List.copyOf(links);
  }
}
