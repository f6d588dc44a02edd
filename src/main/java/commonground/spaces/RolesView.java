package commonground.spaces;

import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import java.util.Arrays;
import java.util.List;

/** The table of roles and what each may do. */
record RolesView(
    Breadcrumbs trail, SpaceViews.Head head, List<String> roles, List<RowView> permissions)
    implements PageView {

  /**
   * @param cells "Yes" or "No" for each role
   */
  record RowView(String permission, List<String> cells) {}

  static RolesView of(Space space) {
    return new RolesView(
        SpaceViews.trail(
            space, Link.to("People", space.path() + "/people"), Link.to("What roles may do", "")),
        SpaceViews.Head.of(space),
        Arrays.stream(Role.values()).map(Role::words).toList(),
        Arrays.stream(Permission.values()).map(RolesView::row).toList());
  }

  private static RowView row(Permission permission) {
    return new RowView(
        permission.words(),
        Arrays.stream(Role.values())
            .map(role -> permission.grantedTo(role) ? "Yes" : "No")
            .toList());
  }

  @Override
  public String title() {
    return "What each role may do";
  }
}
