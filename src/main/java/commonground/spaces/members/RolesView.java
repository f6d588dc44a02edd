package commonground.spaces.members;

import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Permission;
import commonground.spaces.Role;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.util.Arrays;
import java.util.List;

/** The table of roles and what each may do. */
record RolesView(Breadcrumbs trail, SpaceViews.Head head, List<RoleView> roles)
    implements PageView {

  record RoleView(String role, List<String> permissions) {}

  static RolesView of(Space space) {
    return new RolesView(
        SpaceViews.trail(
            space, Link.to("People", space.path() + "/people"), Link.to("What roles may do", "")),
        SpaceViews.Head.of(space),
        Arrays.stream(Role.values()).map(RolesView::role).toList());
  }

  private static RoleView role(Role role) {
    return new RoleView(
        role.words(),
        Arrays.stream(Permission.values())
            .filter(permission -> permission.grantedTo(role))
            .map(Permission::words)
            .toList());
  }

  @Override
  public String title() {
    return "What each role may do";
  }
}
