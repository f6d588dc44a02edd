package commonground.discussions.answers;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Problems;
import commonground.spaces.SpaceViews;

/**
 * A summary that waits, for a moderator.
 *
 * @param conflict what has happened to it since the page was opened; "" for nothing
 * @param says how it is suggested, or stands now
 * @param open whether it waits still, so that it can be accepted or declined
 * @param audience one sentence: who will be able to read it
 * @param erase where it is erased for good; "" if its words are for its writer alone by now
 */
record SettleView(
    Breadcrumbs trail,
    ErrorSummary summary,
    String title,
    String conflict,
    String writer,
    TimeView at,
    int upTo,
    String post,
    SafeHtml says,
    boolean open,
    String action,
    String token,
    long base,
    SpaceViews.Reach audience,
    TextBox words,
    TextBox reason,
    String erase,
    String back)
    implements FormView {

  /**
   * What the moderator has typed.
   *
   * @param words the summary as it is to stand
   */
  record Typed(String words, String reason, Problems problems) {}

  static SettleView of(SuggestView.Place place, Summary one, Typed typed) {
    var space = place.member().space();
    var thread = place.thread();
    var path = place.path() + "/" + one.id().value();
    return new SettleView(
        SuggestView.trail(space, thread, "Summary by " + one.writer()),
        typed.problems().summary(),
        "Summary by " + one.writer(),
        "",
        one.writer(),
        When.at(one.suggestedAt(), When.UK),
        one.upTo(),
        Addresses.of(space, thread.id(), one.upTo()),
        one.html(),
        one.waits(),
        path + "/answer",
        place.token(),
        one.revision(),
        reach(place, thread),
        SuggestView.words(typed.words(), typed.problems()),
        reason(one, typed),
        OutcomeViews.mayErase(place.member(), one) ? path + "/erasure" : "",
        Addresses.of(space, thread.id()));
  }

  private static SpaceViews.Reach reach(SuggestView.Place place, Discussion thread) {
    return SpaceViews.Reach.reads(place.member().space(), place.audience());
  }

  private static TextBox reason(Summary one, Typed typed) {
    return TextBox.of("reason", "Why do you decline it?")
        .withHint(one.writer() + " reads this in the discussion. At most 1,000 characters.")
        .withRows(4)
        .withValue(typed.reason())
        .withError(typed.problems().of("reason"));
  }

  SettleView meeting(String what) {
    return new SettleView(
        trail, summary, title, what, writer, at, upTo, post, says, open, action, token, base,
        audience, words, reason, erase, back);
  }

  @Override
  public boolean mistaken() {
    return !conflict.isEmpty() || FormView.super.mistaken();
  }
}
