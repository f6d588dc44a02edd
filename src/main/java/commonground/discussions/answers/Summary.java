package commonground.discussions.answers;

import commonground.people.PersonId;
import commonground.platform.views.SafeHtml;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody says that a thread comes to.
 *
 * @param writer what they are called in the space
 * @param source CommonMark as its writer typed it
 * @param changed the words that a moderator put in their place; "" where the writer's own stand
 * @param html of the words that stand
 * @param upTo the number of the last post that it sums up
 * @param since how many posts the reader may read that came after it; {@link #MANY} for more
 * @param revision the thread's when it last changed
 * @param settled that it was accepted or declined
 */
public record Summary(
    SummaryId id,
    PersonId writerId,
    String writer,
    String source,
    String changed,
    SafeHtml html,
    int upTo,
    int since,
    State state,
    long revision,
    Instant suggestedAt,
    Optional<Settlement> settled) {

  /** Characters, about 800 words. */
  public static final int MOST = 5_000;

  /** Posts after it are counted so far: the page of a long thread costs no more. */
  static final int MANY = 100;

  /** What has become of it. */
  public enum State {
    /** For a moderator to look at. */
    WAITING,
    ACCEPTED,
    DECLINED,
    /** Its writer took it back, or has put away what was declined. */
    WITHDRAWN
  }

  /**
   * What a moderator decided.
   *
   * @param by what they are called in the space
   * @param reason what they say to its writer; "" unless they declined
   */
  public record Settlement(String by, Instant at, String reason) {}

  public boolean waits() {
    return state == State.WAITING;
  }

  boolean isBy(PersonId person) {
    return writerId.equals(person);
  }

  /** What a moderator said who declined it; "" if none did. */
  String reason() {
    return settled.map(Settlement::reason).orElse("");
  }

  /** The words that stand. */
  String words() {
    return changed.isEmpty() ? source : changed;
  }
}
