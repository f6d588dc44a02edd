package commonground.discussions.threads;

import commonground.contributions.Subject;
import commonground.contributions.reactions.Reactions;
import commonground.contributions.reactions.Tally;
import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.DiscussionId;
import commonground.discussions.DiscussionRows;
import commonground.discussions.Order;
import commonground.discussions.Paging;
import commonground.discussions.Post;
import commonground.discussions.PostViews;
import commonground.discussions.answers.Outcome;
import commonground.discussions.answers.Outcomes;
import commonground.people.PersonId;
import commonground.spaces.Member;
import commonground.spaces.Mutes;
import commonground.spaces.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opens a thread at a page: the posts on it, and how they stand to the reader. */
public final class Opening {

  private final Paging paging;
  private final Mutes mutes;
  private final Outcomes outcomes;
  private final Reactions reactions;

  public Opening(Paging paging, Mutes mutes, Outcomes outcomes, Reactions reactions) {
    this.paging = paging;
    this.mutes = mutes;
    this.outcomes = outcomes;
    this.reactions = reactions;
  }

  /**
   * A page.
   *
   * @param muted whose posts are folded away for this reader
   * @param outcome what the thread comes to
   * @param tallies what was said of its posts by pressing a word, by their ids
   */
  record Page(Paging.Page sheet, Set<PersonId> muted, Outcome outcome, Map<Long, Tally> tallies) {

    Tally tally(Post post) {
      return tallies.getOrDefault(post.id().value(), Tally.NONE);
    }

    List<Post> posts() {
      return sheet.posts();
    }

    Order order() {
      return sheet.order();
    }

    /** Where it is. */
    String address(Reader reader, Discussion d) {
      var first = sheet.before().isEmpty() || posts().isEmpty() ? 1 : posts().getFirst().number();
      return Addresses.page(reader.space(), d.id(), order(), first);
    }

    /**
     * The revision up to which somebody has read who presses "Mark as read" here: of this page and
     * those before it, or of the whole thread where these cannot be read alone.
     */
    long readByPress(Discussion d) {
      return isReadAlone(d) ? readUpToHere(d) : d.revision();
    }

    /**
     * Whether this page and those before it can be read without what comes after: not where its
     * posts do not stand in order of time, and not where an edit made a post unread here after the
     * first unread post there was written.
     */
    boolean isReadAlone(Discussion d) {
      var first = d.position().firstUnread();
      return order() == Order.TIME
          && !posts().isEmpty()
          && (first == 0
              || first > posts().getLast().number()
              || readUpToHere(d) > d.position().revision());
    }

    /** All but what is unread on later pages; where that is not known, what was written here. */
    private long readUpToHere(Discussion d) {
      var last = posts().getLast();
      if (last.number() >= d.last()) {
        return d.revision();
      }
      var after = d.position().firstAfter(last.number());
      if (after.isPresent()) {
        return after.getAsLong() - 1;
      }
      return d.position().isWhole() ? d.revision() : last.writtenRevision();
    }

    /**
     * Whether somebody who reads this page has then read all up to {@link #readByPress}: nothing
     * before it is unread; in order of replies, all that is unread stands on it.
     */
    boolean readBySight(Reader reader, Discussion d) {
      if (order() == Order.REPLIES) {
        return d.unread() == 0 || d.unread() == unread(reader, d);
      }
      var first = d.position().firstUnread();
      return first == 0 || (isReadAlone(d) && first >= posts().getFirst().number());
    }

    /** What was written after the thread was looked at is not counted with it. */
    private long unread(Reader reader, Discussion d) {
      return posts().stream()
          .filter(post -> post.writtenRevision() <= d.revision())
          .filter(post -> PostViews.isUnread(reader, post, d.position().revision()))
          .count();
    }

    /** The revision up to which somebody has read who answers here; 0 if that is not known. */
    long readByAnswer(Reader reader, Discussion d) {
      return readBySight(reader, d) ? readByPress(d) : 0;
    }
  }

  /**
   * The page that begins at a post.
   *
   * @param from the number of the post, from 1
   */
  Page at(Reader reader, Discussion d, Order order, int from) {
    var sheet = paging.page(reader, d, order, from);
    var muted = reader instanceof Member member ? mutes.of(member) : Set.<PersonId>of();
    return new Page(sheet, muted, outcomes.of(reader, d), tallies(reader, d, sheet.posts()));
  }

  /** Where nobody has reacted nothing is asked. */
  private Map<Long, Tally> tallies(Reader reader, Discussion d, List<Post> posts) {
    return d.reacted()
        ? reactions.of(
            Subject.Kind.POST,
            posts.stream().map(post -> post.id().value()).toList(),
            DiscussionRows.person(reader))
        : Map.of();
  }

  /** The page on which a reply to the whole thread is written again. */
  Page atEnd(Reader reader, Discussion d, Order order) {
    return at(reader, d, order, paging.start(reader, d.id(), order, Math.max(1, d.last())));
  }

  /** Where a post stands in this order. */
  String address(Reader reader, DiscussionId id, Order order, int number) {
    return paging.address(reader, id, order, number);
  }
}
