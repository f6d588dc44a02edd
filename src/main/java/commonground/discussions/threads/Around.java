package commonground.discussions.threads;

import commonground.people.PeopleEvent;
import commonground.platform.events.Recorded;
import commonground.platform.views.Fingerprint;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.SpaceEvent;
import commonground.spaces.SpaceId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What changes a page of a thread without being a change of the thread: what its reader may do, how
 * the space is, and what people are called. This node knows by the event log that something has; it
 * need not know what.
 */
public final class Around {

  private static final SpaceId EVERYWHERE = new SpaceId(0);

  /** The event that was heard last, of each space in which there was one. */
  private final Map<SpaceId, Long> heard = new ConcurrentHashMap<>();

  public void hear(Recorded recorded) {
    switch (recorded.event()) {
      case SpaceEvent event -> heard.put(event.space(), recorded.id());
      case PeopleEvent.Renamed renamed -> heard.put(EVERYWHERE, recorded.id());
      case PeopleEvent.Closed closed -> heard.put(EVERYWHERE, recorded.id());
      case PeopleEvent.Erased erased -> heard.put(EVERYWHERE, recorded.id());
      default -> {}
    }
  }

  public void forgetAll() {
    heard.clear();
  }

  /**
   * A fingerprint of all that. A node that has been started since, or has heard two events the
   * other way round, gives another one; then a page is looked at once more than need be.
   */
  public String standing(Reader reader) {
    var space = reader.space();
    var last = List.of(heard.getOrDefault(EVERYWHERE, 0L), heard.getOrDefault(space.id(), 0L));
    return Fingerprint.of(
        reader instanceof Member member
            ? List.of(space, last, member.role(), member.pause(), member.attention())
            : List.of(space, last, reader.getClass().getSimpleName()));
  }
}
