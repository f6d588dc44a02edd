package commonground.chat;

import commonground.platform.views.Link;
import commonground.spaces.Reader;
import java.util.List;

/** What a part of chat lets this reader do with a message, on the message's own page. */
@FunctionalInterface
public interface MessageOffer {

  /** Each link says the number of the message, so that it is understood alone. */
  List<Link> links(Reader reader, Room room, Message message);
}
