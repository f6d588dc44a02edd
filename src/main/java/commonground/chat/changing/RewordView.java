package commonground.chat.changing;

import commonground.chat.talking.MessageBox;
import commonground.chat.talking.MessageForm;
import commonground.platform.views.PageView;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.Mistake;
import java.util.List;

/**
 * Changing a message.
 *
 * @param number of the message
 * @param conflict whether it was changed, or taken away, since the page was opened
 * @param removed whether it was taken away: then its words can go into a new one
 * @param line the message as it stands now
 * @param there its page
 */
record RewordView(
    Breadcrumbs trail,
    int number,
    boolean conflict,
    boolean removed,
    SafeHtml line,
    String there,
    MessageBox box)
    implements PageView {

  RewordView asConflict() {
    return new RewordView(trail, number, true, removed, line, there, box);
  }

  @Override
  public String title() {
    return removed ? "Message " + number + " was taken away" : "Change message " + number;
  }

  public ErrorSummary summary() {
    var error = box.words().question().error();
    return ErrorSummary.of(
        error.isEmpty() ? List.of() : List.of(Mistake.in(MessageForm.WORDS, error)));
  }

  @Override
  public boolean mistaken() {
    return conflict || !box.words().question().error().isEmpty();
  }

  @Override
  public boolean writes() {
    return true;
  }
}
