package commonground.leaving;

import commonground.people.Erasure.Wish;
import commonground.platform.db.Words;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;

/**
 * The last page before an account is closed.
 *
 * @param words what was chosen
 * @param removes whether that is to remove what they wrote
 */
record CloseCheckView(Breadcrumbs trail, String token, String wish, String words, boolean removes)
    implements PageView {

  static CloseCheckView of(Wish wish, String token) {
    return new CloseCheckView(
        CloseView.trail("Are you sure?"),
        token,
        Words.write(wish),
        CloseView.words(wish),
        wish == Wish.REMOVE_WORDS);
  }

  @Override
  public String title() {
    return "Close your account for good?";
  }
}
