package commonground.search;

import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.PostId;
import commonground.platform.db.Event;
import java.util.Optional;

/** What has to be looked at again. */
sealed interface Stale {

  record Post(PostId id) implements Stale {}

  /** All of its posts. */
  record Thread(DiscussionId id) implements Stale {}

  /** What an event says has changed, if anything. */
  static Optional<Stale> of(Event event) {
    return event instanceof DiscussionEvent talk ? of(talk) : Optional.empty();
  }

  private static Optional<Stale> of(DiscussionEvent event) {
    return switch (event) {
      case DiscussionEvent.Started started -> Optional.of(new Thread(started.discussion()));
      case DiscussionEvent.Moved moved -> Optional.of(new Thread(moved.discussion()));
      case DiscussionEvent.Retitled retitled -> Optional.of(new Thread(retitled.discussion()));
      case DiscussionEvent.Replied replied -> Optional.of(new Post(replied.post()));
      case DiscussionEvent.Edited edited -> Optional.of(new Post(edited.post()));
      case DiscussionEvent.Removed removed -> Optional.of(new Post(removed.post()));
      case DiscussionEvent.Purged purged -> Optional.of(new Post(purged.post()));
      case DiscussionEvent.Returned returned -> Optional.of(new Post(returned.post()));
      case DiscussionEvent.Hidden hidden -> Optional.of(new Post(hidden.post()));
      case DiscussionEvent.ReasonErased erased -> Optional.empty();
      case DiscussionEvent.ClosingReasonErased erased -> Optional.empty();
      case DiscussionEvent.Warned warned -> Optional.empty();
      case DiscussionEvent.Closed closed -> Optional.empty();
      case DiscussionEvent.Reopened reopened -> Optional.empty();
      case DiscussionEvent.Scheduled scheduled -> Optional.empty();
      case DiscussionEvent.Unscheduled unscheduled -> Optional.empty();
      case DiscussionEvent.Pinned pinned -> Optional.empty();
      case DiscussionEvent.Unpinned unpinned -> Optional.empty();
      case DiscussionEvent.Sorted sorted -> Optional.empty();
      case DiscussionEvent.Reparented reparented -> Optional.empty();
    };
  }
}
