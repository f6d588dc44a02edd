package commonground.discussions.moving;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.web.Problems;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceViews;
import java.util.List;

/**
 * Where a thread can be moved, and why not elsewhere.
 *
 * @param held why it cannot be moved at all; "" if it can
 * @param closed spaces that it cannot be moved to, each with the reason
 * @param to has no lines if it can be moved nowhere
 */
record MoveView(
    Breadcrumbs trail,
    ErrorSummary summary,
    String token,
    String discussion,
    String held,
    List<String> closed,
    String action,
    String back,
    Choices to)
    implements FormView {

  static MoveView held(Member member, Discussion d, Anchor anchor) {
    return of(member, d, anchor.words(), List.of(), "", new Problems());
  }

  static MoveView open(
      Member member, Discussion d, List<Destination> places, String token, Problems problems) {
    return of(member, d, "", places, token, problems);
  }

  private static MoveView of(
      Member member,
      Discussion d,
      String held,
      List<Destination> places,
      String token,
      Problems problems) {
    var back = Addresses.of(member.space(), d.id());
    return new MoveView(
        SpaceViews.trail(
            member.space(),
            Link.to("Discussions", Addresses.of(member.space())),
            Link.to(d.title(), back),
            Link.to("Move", "")),
        problems.summary(),
        token,
        d.title(),
        held,
        places.stream().filter(place -> !place.open()).map(MoveView::why).toList(),
        back + "/move",
        back,
        Choices.of(
                "to",
                "Where do you move it?",
                places.stream().filter(Destination::open).map(MoveView::choice).toList())
            .withError(problems.of("to")));
  }

  private static Choice choice(Destination place) {
    return Choice.of(Long.toString(place.id().value()), place.name())
        .withHint(
            place.leftOut() == 0
                ? "Everybody who can read it as a member now is in that space too."
                : Count.of(place.leftOut(), "member", "members")
                    + " of this space "
                    + (place.leftOut() == 1 ? "is" : "are")
                    + " not in that one, and may no longer be able to read it.");
  }

  private static String why(Destination place) {
    if (place.archived()) {
      return place.name() + ": it is archived.";
    }
    if (!Permission.WRITE.grantedTo(place.role())) {
      return place.name() + ": you are an observer there.";
    }
    if (place.strangers() == 0) {
      return place.name() + ": people in this discussion may have other names there.";
    }
    return place.name()
        + ": "
        + Count.of(place.strangers(), "person", "people")
        + " there cannot read it now.";
  }

  @Override
  public String title() {
    return "Move this discussion";
  }
}
