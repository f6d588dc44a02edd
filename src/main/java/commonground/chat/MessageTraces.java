package commonground.chat;

import commonground.platform.views.Link;
import commonground.spaces.Reader;
import java.util.List;

/** Where a message was taken along to, on its own page. */
@FunctionalInterface
public interface MessageTraces {

  /** What it says, and where that is; none if this reader may see none. */
  List<Link> of(Reader reader, Message message);
}
