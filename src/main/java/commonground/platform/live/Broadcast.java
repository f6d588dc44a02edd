package commonground.platform.live;

import java.time.Duration;
import java.util.Optional;

/**
 * What the hub asks about the subjects of one kind. It asks on virtual threads, so an answer may
 * wait for the database; an answer that fails is asked for again, and meanwhile nobody hears.
 */
public interface Broadcast {

  /** The word in their names, as in {@code thread/42}. */
  String kind();

  /**
   * Whether this person may hear it now; empty too where there is no such subject, and after the
   * same questions, so that nobody can tell which.
   */
  Optional<Admission> admit(long person, long id);

  /** The revision it stands at; only asked where {@link #admit} has let somebody in. */
  long revision(long id);

  /** Whether a page that shows the first has something to learn from the second. */
  default boolean isNew(long shown, long stands) {
    return stands > shown;
  }

  /** How long to wait before one of them is told of again; zero where each change counts. */
  default Duration pause() {
    return Duration.ZERO;
  }

  /**
   * What has happened after that revision, to be sent along, encoded once for all who listen. Empty
   * where pages are only told that something has, and ask for it with their own rights.
   */
  default Optional<News> news(long id, long after) {
    return Optional.empty();
  }

  /** A page of theirs may hear it from now on. Called on the loop of its socket: may not wait. */
  default void came(long person, long id) {}

  /** One that {@link #came} hears it no more, for whatever reason. Called in the same way. */
  default void went(long person, long id) {}

  /** Somebody who is listening types there; whether that is news. */
  default boolean typing(long person, long id) {
    return false;
  }

  /**
   * @param revision that a page shows once it has this
   * @param json an object with a member {@code revision}; the same for everybody who listens
   * @param lasts after which it is another without anything happening; zero if it stays
   */
  record News(long revision, String json, Duration lasts) {
    public News(long revision, String json) {
      this(revision, json, Duration.ZERO);
    }
  }
}
