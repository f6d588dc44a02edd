package commonground.discussions;

import commonground.platform.db.Event;
import commonground.spaces.SpaceId;

/**
 * A change of what a thread's page shows, with the revision that it made: whoever has that page
 * open is told.
 */
public interface Revised extends Event {

  SpaceId space();

  DiscussionId discussion();

  long revision();
}
