package commonground.discussions.answers;

import commonground.contributions.drafts.DraftMark;
import commonground.spaces.Audience;
import java.util.UUID;

/**
 * A summary that somebody suggests.
 *
 * @param words CommonMark of 1 to {@link Summary#MOST} characters
 * @param upTo the number of the last post that it sums up, from 1
 * @param once the client's id of the form, so that sending it twice makes one
 * @param base the revision of their waiting one that the form showed; 0 if it showed none
 * @param audience whom the page said it would reach
 * @param draft the page that it was written on, whose draft it ends
 */
public record NewSummary(
    String words, int upTo, UUID once, long base, Audience audience, DraftMark draft) {

  /** One that no page sent. */
  public NewSummary(String words, int upTo, UUID once, long base, Audience audience) {
    this(words, upTo, once, base, audience, DraftMark.NONE);
  }

  boolean isIn(Summary summary) {
    return words.equals(summary.source()) && upTo == summary.upTo();
  }
}
