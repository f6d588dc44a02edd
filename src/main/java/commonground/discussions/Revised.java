package commonground.discussions;

import commonground.platform.db.Event;

/**
 * A change of what a thread's page shows, with the revision that it made: whoever has that page
 * open is told.
 */
public interface Revised extends Event {

  DiscussionId discussion();

  long revision();
}
