package commonground.discussions.answers;

import commonground.platform.views.SafeHtml;
import commonground.platform.views.TimeView;
import java.util.List;

/**
 * What stands on top of a thread: {@code discussions/_outcome}.
 *
 * @param waiting summaries that wait for this moderator
 * @param suggest where a summary is suggested; "" for who may not, and where there is nothing to
 *     sum up
 * @param earlier where those before the one that is shown are; "" if none is shown
 * @param marking where marking an answer posts to; "" for who may not
 * @param token for the forms
 */
public record OutcomeView(
    AnswerView answer,
    SummaryView shown,
    List<WaitingView> waiting,
    OwnView own,
    String suggest,
    String earlier,
    String marking,
    String token) {

  /** Whether somebody may suggest one where none is shown. */
  public boolean offer() {
    return shown.writer().isEmpty() && !suggest.isEmpty();
  }

  /**
   * The answer.
   *
   * @param number of the post; 0 if there is none
   * @param line the first of its words; "" if this reader has muted its writer
   */
  public record AnswerView(int number, String writer, String line, String href) {
    static final AnswerView NONE = new AnswerView(0, "", "", "");
  }

  /**
   * A summary that was accepted.
   *
   * @param writer "" if there is none
   * @param accepted by whom, such as "Changed and accepted by Mo"
   * @param post where the last post is that it sums up
   * @param since what came after it, such as "8 posts since."
   * @param erase where it is erased; "" for who may not
   */
  public record SummaryView(
      String writer,
      SafeHtml words,
      String accepted,
      TimeView at,
      int upTo,
      String post,
      String since,
      String erase) {
    static final SummaryView NONE =
        new SummaryView("", SafeHtml.EMPTY, "", new TimeView("", ""), 0, "", "", "");
  }

  /** A summary that waits. */
  public record WaitingView(String writer, int upTo, String href) {}

  /**
   * What has become of what this reader has suggested.
   *
   * @param change where they change it, or suggest it again; "" if there is nothing to tell
   * @param declinedBy "" if it waits
   * @param withdraw where they take it back, or put it away
   */
  public record OwnView(String change, String declinedBy, String reason, String withdraw) {
    static final OwnView NONE = new OwnView("", "", "", "");
  }
}
