package commonground.joining;

import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Problems;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.util.stream.Stream;

/** The form in which people are invited by mail. */
final class EmailViews {

  private EmailViews() {}

  static String path(Space space) {
    return InvitationViews.path(space) + "/email";
  }

  /** The way to a page below "Invite people". */
  static Breadcrumbs trail(Space space, Link... rest) {
    return SpaceViews.trail(
        space,
        Stream.concat(
                Stream.of(Link.to("Invite people", InvitationViews.path(space))), Stream.of(rest))
            .toArray(Link[]::new));
  }

  /** Whom, and with which words: {@code joining/_email-form}. */
  record EmailFields(
      String action,
      String token,
      TextBox people,
      SelectField role,
      SelectField perspective,
      TextBox words,
      SelectField life) {

    static EmailFields of(Space space, EmailForm form, Problems problems, String token) {
      return new EmailFields(
          path(space) + "/check",
          token,
          form.peopleBox(problems),
          form.choices().roleField(),
          form.choices().perspectiveField(),
          form.wordsBox(problems),
          form.choices().lifeField());
    }
  }

  /**
   * @param sent where the invitations are that were sent before
   */
  record StartView(Breadcrumbs trail, ErrorSummary summary, EmailFields form, String sent)
      implements FormView {
    @Override
    public String title() {
      return "Invite by email";
    }
  }

  static StartView start(Space space, EmailForm form, Problems problems, String token) {
    return new StartView(
        trail(space, Link.to("Invite by email", "")),
        problems.summary(),
        EmailFields.of(space, form, problems, token),
        SentViews.path(space));
  }
}
