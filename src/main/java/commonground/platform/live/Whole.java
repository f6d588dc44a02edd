package commonground.platform.live;

import java.time.Duration;

/**
 * Subjects of which each {@link #news} is all there is to know, whatever came before it. It is sent
 * to whoever has not had it, and nobody is told to ask; so it need not be told at each change.
 */
public interface Whole extends Broadcast {

  /** So much is told of one of them, however many come and go. */
  Duration PAUSE = Duration.ofSeconds(1);

  @Override
  default Duration pause() {
    return PAUSE;
  }

  /** Where it stands is said by what is told of it. */
  @Override
  default long revision(long id) {
    return 0;
  }

  /** A node counts from the start again; what its pages had from another may be further. */
  @Override
  default boolean isNew(long shown, long stands) {
    return shown != stands;
  }
}
