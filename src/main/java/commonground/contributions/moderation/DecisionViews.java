package commonground.contributions.moderation;

import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Problems;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.util.List;

/** What somebody is told about what they wrote, and about what they reported. */
final class DecisionViews {

  private DecisionViews() {}

  static String path(Space space) {
    return space.path() + "/me/decisions";
  }

  static String appeal(Space space, ActId act) {
    return path(space) + "/" + act.value() + "/appeal";
  }

  /** Their page. */
  record MineView(
      Breadcrumbs trail,
      SpaceViews.Head head,
      List<ActView> acts,
      List<ToldView> told,
      String months)
      implements PageView {
    @Override
    public String title() {
      return "What was decided about what you wrote";
    }
  }

  /**
   * What they reported.
   *
   * @param words that they told
   * @param state how far it is, in a sentence
   * @param decision what was decided; without a line while that is open
   */
  record ToldView(
      String title, String why, String words, TimeView at, String state, List<ActView> decision) {}

  /** How far it is, for whoever told it. */
  static String state(Report.State state) {
    return switch (state) {
      case NEW -> "Somebody will look at it, or looks at it now.";
      case DECIDED -> "It is decided.";
      case APPEALED -> "Somebody else looks at it again.";
      case ENDED -> "Somebody else has looked at it again. That is the last word for both sides.";
    };
  }

  static ToldView told(Told told, String title, List<ActView> decision) {
    return new ToldView(
        title,
        told.why().words(),
        told.words(),
        When.at(told.at(), When.UK),
        state(told.state()),
        decision);
  }

  /** Asking somebody else to look. */
  record AppealView(
      Breadcrumbs trail,
      ErrorSummary summary,
      String token,
      ActView act,
      String action,
      String back,
      TextBox words)
      implements FormView {

    static AppealView of(
        Space space, Act act, ActView line, String typed, String token, Problems problems) {
      return new AppealView(
          SpaceViews.trail(
              space,
              Link.to("What was decided", path(space)),
              Link.to("Ask somebody else to look", "")),
          problems.summary(),
          token,
          line,
          appeal(space, act.id()),
          path(space),
          TextBox.of("words", "Why should it be decided otherwise?")
              .withHint(
                  "Only those who look at it read your words. At most 2,000 characters. You need"
                      + " not write anything.")
              .withRows(5)
              .withValue(typed)
              .withError(problems.of("words")));
    }

    @Override
    public String title() {
      return "Ask somebody else to look";
    }
  }
}
