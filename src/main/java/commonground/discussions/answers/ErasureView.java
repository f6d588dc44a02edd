package commonground.discussions.answers;

import commonground.discussions.Addresses;
import commonground.platform.views.PageView;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.govuk.Breadcrumbs;

/**
 * What erasing a summary does.
 *
 * @param shown whether it was accepted, so that readers of the thread see it
 */
record ErasureView(
    Breadcrumbs trail,
    String writer,
    SafeHtml words,
    boolean shown,
    String action,
    String token,
    String back)
    implements PageView {

  static ErasureView of(SuggestView.Place place, Summary one) {
    var space = place.member().space();
    return new ErasureView(
        SuggestView.trail(space, place.thread(), "Erase a summary"),
        one.writer(),
        one.html(),
        one.state() == Summary.State.ACCEPTED,
        place.path() + "/" + one.id().value() + "/erasure",
        place.token(),
        Addresses.of(space, place.thread().id()));
  }

  @Override
  public String title() {
    return "Erase the summary by " + writer;
  }
}
