package commonground.joining;

import commonground.platform.views.govuk.Button;
import commonground.spaces.Entrance;
import commonground.spaces.Member;
import commonground.spaces.Outsider;
import commonground.spaces.Permission;
import commonground.spaces.Space;
import commonground.spaces.Standing;
import commonground.spaces.Visitor;
import java.util.ArrayList;
import java.util.List;

/** What the page of a space says about coming in. */
public final class WayIn implements Entrance {

  @Override
  public Way way(Standing standing) {
    return switch (standing) {
      case Member member -> new Way("", forFacilitators(member), RulesViews.path(member.space()));
      case Visitor visitor ->
          new Way(
              "You are reading as a guest. Members write here." + how(visitor.space()),
              List.of(),
              RulesViews.path(visitor.space()));
      case Outsider outsider ->
          new Way("Only members can read here." + how(outsider.space()), List.of(), "");
    };
  }

  private static List<Button> forFacilitators(Member member) {
    var buttons = new ArrayList<Button>();
    if (member.may(Permission.INVITE)) {
      buttons.add(Button.quietLink("Invite people", InvitationViews.path(member.space())));
    }
    return List.copyOf(buttons);
  }

  private static String how(Space space) {
    return " To become one, ask a facilitator of this space for an invitation.";
  }
}
