package commonground.contributions.moderation;

import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.util.List;

/**
 * What was decided about somebody, wherever they are or were: a mail about a hidden space leads
 * here. Nobody's words are here, and no name of a hidden space that they are not in any more.
 */
public final class OwnPages {

  private final Decisions decisions;
  private final String contact;

  /**
   * @param contact whom to tell if something is wrong, in words
   */
  public OwnPages(Decisions decisions, String contact) {
    this.decisions = decisions;
    this.contact = contact;
  }

  public void mount(Routes r) {
    r.get("/account/decisions", PeopleAccess.PERSON, this::show);
  }

  /**
   * @param acts about what they wrote, or about them
   * @param told about what they reported
   */
  record OwnView(Breadcrumbs trail, List<LineView> acts, List<LineView> told, String contact)
      implements PageView {
    @Override
    public String title() {
      return "What was decided";
    }
  }

  /**
   * One decision.
   *
   * @param space "" if they may not know of it any more
   * @param href where they read all of it; "" if they cannot
   * @param until of a pause; "" for anything else
   */
  record LineView(
      String space, String href, String what, String until, String ground, TimeView at) {

    static LineView of(Own own) {
      return new LineView(
          own.space(),
          own.path().isEmpty() ? "" : own.path() + "/me/decisions",
          own.what().words(),
          own.until().map(end -> When.at(end, When.UK).words()).orElse(""),
          own.ground() == Ground.OTHER ? "" : own.ground().words(),
          When.at(own.at(), When.UK));
    }
  }

  private Reply show(PersonId person, Request request) {
    return Reply.page(
        "moderation/own",
        new OwnView(
            Breadcrumbs.of(Link.to("Your account", "/account"), Link.to("What was decided", "")),
            lines(decisions.about(person)),
            lines(decisions.told(person)),
            contact));
  }

  private static List<LineView> lines(List<Own> all) {
    return all.stream().map(LineView::of).toList();
  }
}
