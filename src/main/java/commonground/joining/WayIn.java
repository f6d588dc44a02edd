package commonground.joining;

import commonground.people.PersonId;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Button;
import commonground.spaces.Entrance;
import commonground.spaces.Inspector;
import commonground.spaces.Joining;
import commonground.spaces.Member;
import commonground.spaces.Outsider;
import commonground.spaces.Permission;
import commonground.spaces.Space;
import commonground.spaces.Standing;
import commonground.spaces.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the page of a space says about coming in. */
public final class WayIn implements Entrance {

  private final JoinRequests requests;

  public WayIn(JoinRequests requests) {
    this.requests = requests;
  }

  @Override
  public Way way(Standing standing, Optional<PersonId> person) {
    return switch (standing) {
      case Member member -> new Way("", forFacilitators(member), RulesViews.path(member.space()));
      case Visitor visitor ->
          outside(
              visitor.space(),
              person,
              "You are reading as a guest. Members write here.",
              RulesViews.path(visitor.space()));
      case Inspector inspector ->
          new Way(
              "You read here as site administrator until "
                  + When.at(inspector.endsAt(), When.UK).words()
                  + ". The facilitators of this space have been told.",
              List.of(),
              RulesViews.path(inspector.space()));
      case Outsider outsider ->
          outside(outsider.space(), person, "Only members can read here.", "");
    };
  }

  private Way outside(Space space, Optional<PersonId> person, String words, String rules) {
    return person.flatMap(asker -> requests.latest(space.id(), asker)).stream()
            .anyMatch(request -> request.state() == JoinRequest.State.WAITING)
        ? new Way(
            words + " You have asked to join. The facilitators know.",
            List.of(Button.quietLink("See your request", AskViews.path(space))),
            rules)
        : new Way(words + how(space), toCome(space), rules);
  }

  private List<Button> forFacilitators(Member member) {
    var buttons = new ArrayList<Button>();
    if (member.may(Permission.INVITE)) {
      buttons.add(Button.quietLink("Invite people", InvitationViews.path(member.space())));
    }
    if (member.may(Permission.ANSWER_REQUESTS)) {
      var waiting = requests.count(member);
      if (waiting > 0 || member.space().joining() == Joining.ASK) {
        buttons.add(
            Button.quietLink(
                "People who ask to join" + (waiting == 0 ? "" : " (" + waiting + ")"),
                RequestViews.path(member.space())));
      }
    }
    return List.copyOf(buttons);
  }

  private static String how(Space space) {
    if (space.archived()) {
      return "";
    }
    return switch (space.joining()) {
      case OPEN -> " Anyone can join.";
      case ASK -> " To become one, ask to join.";
      case INVITATION -> " To become one, ask a facilitator of this space for an invitation.";
    };
  }

  private static List<Button> toCome(Space space) {
    return space.archived() || space.joining() == Joining.INVITATION
        ? List.of()
        : List.of(Button.link(AskViews.button(space), AskViews.path(space)));
  }
}
