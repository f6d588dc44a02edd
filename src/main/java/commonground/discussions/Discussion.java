package commonground.discussions;

import commonground.spaces.Attention;
import commonground.spaces.Audience;
import commonground.spaces.Section;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.time.Instant;
import java.util.Optional;

/**
 * A thread.
 *
 * @param section where it was started in a space with sections
 * @param audience whom it was begun for
 * @param revision counts its changes without gaps
 * @param posts how many of its posts this reader may see
 * @param last the number of the last one that they may see
 * @param answer the number of the post that answers it, if they may see it; else 0
 * @param summaries whether anybody has suggested a summary of it
 * @param reacted whether anybody has ever reacted to a post of it
 * @param position how far this reader has read
 * @param caughtUpAt when they last had read all: what is unread was written since; empty if never
 * @param attention what this reader wants to hear of it; empty: as of the space
 * @param keeping whether it is closed or pinned, and what it is about
 */
public record Discussion(
    DiscussionId id,
    String title,
    Optional<Section> section,
    Audience audience,
    String startedBy,
    Instant startedAt,
    Instant lastPostAt,
    long revision,
    int posts,
    int last,
    int answer,
    boolean summaries,
    boolean reacted,
    Position position,
    Optional<Instant> caughtUpAt,
    Optional<Attention> attention,
    Keeping keeping) {

  /** Whom it reaches today: opening the space does not open a thread that was begun for fewer. */
  public Audience reach(Space space) {
    return audience.and(space.audience());
  }

  /** The same in words: one sentence for its pages. */
  public SpaceViews.Reach readers(Space space) {
    return SpaceViews.Reach.reads(space, reach(space));
  }

  /** How many posts this reader has not seen. */
  public int unread() {
    return position.unread();
  }

  /** How many posts count as new to this reader: none where they muted the thread. */
  public int news() {
    return attention.filter(Attention.NOTHING::equals).isPresent() ? 0 : unread();
  }

  /**
   * Where it stands, in words; "" in a space without sections, and if it is older than they are.
   */
  public String sectionIn(Space space) {
    return section.filter(space.kind().sections()::contains).map(Section::words).orElse("");
  }
}
