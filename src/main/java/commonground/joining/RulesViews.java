package commonground.joining;

import commonground.platform.views.Link;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.TimeView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.util.List;

/** What the pages of the ground rules show. */
final class RulesViews {

  private static final TimeView NEVER = new TimeView("", "");

  private RulesViews() {}

  static String path(Space space) {
    return space.path() + "/rules";
  }

  /**
   * The rules, and for a member who has not agreed to them a form.
   *
   * @param since when they were changed; without words for those that every space begins with
   * @param changes what is different from what this member has agreed to
   * @param agree whether this member is asked to agree
   * @param first whether they have never agreed to any
   * @param edit where a facilitator changes them; "" for anybody else
   * @param next where to go afterwards
   * @param kept a form that waits, encoded; "" for none
   */
  record RulesView(
      Breadcrumbs trail,
      String space,
      SafeHtml rules,
      int version,
      TimeView since,
      List<String> changes,
      boolean agree,
      boolean first,
      String edit,
      String action,
      String token,
      String next,
      String kept,
      ErrorSummary summary,
      AgreeBox box)
      implements FormView {

    @Override
    public String title() {
      return "Ground rules";
    }
  }

  static RulesView rules(Space space, Rules rules, RulesReader asked) {
    return new RulesView(
        SpaceViews.trail(space, Link.to("Ground rules", "")),
        space.name(),
        rules.html(),
        rules.version(),
        rules.madeAt().map(asked::at).orElse(NEVER),
        asked.changes(),
        asked.agree(),
        asked.first(),
        asked.edits() ? path(space) + "/edit" : "",
        path(space) + "/acceptance",
        asked.token(),
        asked.next(),
        asked.kept(),
        asked.problems().summary(),
        AgreeBox.of(asked.problems()));
  }

  /**
   * @param changed whether somebody else changed them meanwhile
   */
  record EditView(
      Breadcrumbs trail,
      String action,
      String token,
      int version,
      boolean changed,
      SafeHtml theirs,
      ErrorSummary summary,
      TextBox words,
      TextField note)
      implements FormView {

    @Override
    public String title() {
      return "Change the ground rules";
    }
  }

  static EditView edit(Space space, RulesForm form, String token, Problems problems) {
    return new EditView(
        SpaceViews.trail(space, Link.to("Ground rules", path(space)), Link.to("Change", "")),
        path(space) + "/edit",
        token,
        form.seen(),
        false,
        SafeHtml.EMPTY,
        problems.summary(),
        TextBox.of("rules", "The ground rules")
            .withRows(18)
            .withHint("Plain words. Lines that begin with 1. or - make a list.")
            .withValue(form.words())
            .withError(problems.of("rules")),
        TextField.of("note", "What is different?")
            .withHint(
                "One sentence. Everybody reads it when they are asked to agree again, like “We say"
                    + " how to report a post”")
            .withValue(form.note())
            .withError(problems.of("note")));
  }

  /** Somebody else changed them meanwhile: both are shown, and the next press replaces theirs. */
  static EditView conflict(Space space, RulesForm form, String token, Rules now) {
    var view = edit(space, form.over(now), token, new Problems());
    return new EditView(
        view.trail,
        view.action,
        token,
        now.version(),
        true,
        now.html(),
        view.summary,
        view.words,
        view.note);
  }
}
