package commonground.discussions.answers;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Reader;
import java.util.List;

/**
 * The summaries of a thread that were accepted.
 *
 * @param summaries the newest first
 * @param back to the thread
 * @param older where they go on; "" at the end
 */
record SummariesView(
    Breadcrumbs trail,
    String thread,
    String back,
    List<OutcomeView.SummaryView> summaries,
    String older)
    implements PageView {

  /** On one page. */
  static final int MOST = 10;

  /**
   * @param found up to one more than {@link #MOST}
   */
  static SummariesView of(Reader reader, Discussion d, List<Summary> found) {
    var shown = found.subList(0, Math.min(MOST, found.size()));
    return new SummariesView(
        SuggestView.trail(reader.space(), d, "Summaries"),
        d.title(),
        Addresses.of(reader.space(), d.id()),
        shown.stream().map(one -> OutcomeViews.summary(reader, d, one)).toList(),
        found.size() > MOST
            ? Addresses.summaries(reader.space(), d.id()) + "?before=" + shown.getLast().revision()
            : "");
  }

  @Override
  public String title() {
    return "Summaries of “" + thread + "”";
  }
}
