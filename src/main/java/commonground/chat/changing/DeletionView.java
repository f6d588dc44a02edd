package commonground.chat.changing;

import commonground.platform.views.PageView;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.govuk.Breadcrumbs;

/**
 * What deleting a message does.
 *
 * @param changed whether it has changed since somebody decided to delete it
 * @param base its revision
 * @param action where it is sent
 * @param back where the message is
 */
record DeletionView(
    Breadcrumbs trail,
    int number,
    boolean changed,
    SafeHtml line,
    String token,
    long base,
    String action,
    String back)
    implements PageView {

  @Override
  public String title() {
    return "Delete message " + number;
  }

  @Override
  public boolean mistaken() {
    return changed;
  }
}
