package commonground.spaces.settings;

import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Problems;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import commonground.spaces.Speaking;
import java.util.List;

/** The page on which a facilitator says what makes it safe to speak. */
record SpeakingView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    ErrorSummary summary,
    String action,
    String token,
    Choices unnamed,
    TextBox warnings)
    implements FormView {

  /**
   * @param warnings as they are typed, one in each line
   */
  static SpeakingView of(
      Space space, String token, boolean unnamed, String warnings, Problems problems) {
    return new SpeakingView(
        SpaceViews.trail(
            space, Link.to("Settings", space.path() + "/settings"), Link.to("Safe to speak", "")),
        SpaceViews.Head.of(space),
        problems.summary(),
        SpeakingPages.path(space),
        token,
        Choices.of(
            "unnamed",
            "Posting without a name",
            List.of(
                Choice.of("yes", "People can post without their name")
                    .withHint(
                        "Others see “Someone in this space (A)”. Two facilitators can look up the"
                            + " name, but only together and with a reason.")
                    .checked(unnamed))),
        TextBox.of("warnings", "Warnings that people can put before a post")
            .withRows(6)
            .withHint(
                "One in each line, up to "
                    + Speaking.MOST
                    + " lines of "
                    + Speaking.LENGTH
                    + " characters. People can also use their own words.")
            .withValue(warnings)
            .withError(problems.of("warnings")));
  }

  @Override
  public String title() {
    return "Safe to speak in " + head.name();
  }
}
