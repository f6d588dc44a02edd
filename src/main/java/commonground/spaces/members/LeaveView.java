package commonground.spaces.members;

import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Joining;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews;
import commonground.spaces.Visibility;

/**
 * What leaving does.
 *
 * @param name theirs in this space
 * @param last whether another facilitator has to be found first
 * @param back a sentence on how they can come back
 */
record LeaveView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    String token,
    String name,
    boolean last,
    String reads,
    String back)
    implements PageView {

  static LeaveView of(Member member, String name, boolean last, String token) {
    var space = member.space();
    return new LeaveView(
        SpaceViews.trail(
            space, Link.to("You in this space", space.path() + "/me"), Link.to("Leave", "")),
        SpaceViews.Head.of(space),
        token,
        name,
        last,
        reads(space.visibility()),
        back(space.joining()));
  }

  private static String reads(Visibility visibility) {
    return switch (visibility) {
      case PUBLIC -> "You can still read what is open to everyone here. You can no longer write.";
      case LISTED -> "You can no longer read or write here.";
      case HIDDEN -> "You can no longer read or write here, nor see that the space exists.";
    };
  }

  private static String back(Joining joining) {
    return switch (joining) {
      case OPEN -> "You can join again whenever you like.";
      case ASK -> "To come back, you ask to join again.";
      case INVITATION -> "To come back, you need a new invitation.";
    };
  }

  @Override
  public String title() {
    return "Leave " + head.name();
  }
}
