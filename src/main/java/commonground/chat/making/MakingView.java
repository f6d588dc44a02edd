package commonground.chat.making;

import commonground.discussions.threads.ReplyBox;
import commonground.discussions.topics.TopicBoxes;
import commonground.platform.views.Link;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextField;
import java.util.List;

/**
 * The page on which a discussion is made of messages: {@code chat/making}.
 *
 * @param before the discussion that the same form made before; an empty link if it made none
 * @param section without choices in a space without sections
 * @param topics without choices in a space without topics
 * @param here the number of the first message that stands on it
 */
record MakingView(
    Breadcrumbs trail,
    ErrorSummary summary,
    String room,
    Link before,
    TextField subject,
    Choices section,
    TopicBoxes topics,
    int here,
    PicksView picks,
    ReplyBox box)
    implements FormView {

  /**
   * Messages to pick from: {@code chat/_picks}.
   *
   * @param wrong what is wrong with what is picked; "" if nothing
   * @param count how many are picked, in words
   * @param range which messages stand here, in words; "" if all of the room's do
   * @param older the number that the page before ends with; 0 if there is none
   * @param newer the number that the page after begins with; 0 if there is none
   * @param turn where the buttons post to that lead there
   * @param here the messages of this page
   * @param others those that are picked on other pages
   * @param more how many more are, whose lines are not shown, in words; "" for none
   * @param carried the numbers of those, with blanks between them
   */
  record PicksView(
      String wrong,
      String count,
      String range,
      int older,
      int newer,
      String turn,
      List<PickView> here,
      List<PickView> others,
      String more,
      String carried) {}

  /**
   * A message that can be picked.
   *
   * @param day on which it was written, on the first one of that day; else ""
   * @param there whether it can be picked: not if it was taken away
   * @param line what it looks like in its room
   */
  record PickView(int number, String day, boolean there, boolean picked, SafeHtml line) {}

  @Override
  public String title() {
    return (box.preview().shown() ? "Preview: " : "") + "Make a discussion";
  }
}
