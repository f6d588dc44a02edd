package commonground.spaces;

import commonground.people.PeopleAccess;
import commonground.platform.web.Access;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.util.List;
import java.util.stream.Collectors;

/** The list of spaces, and the page of a space. */
public final class SpacePages {

  private final Spaces spaces;
  private final SpaceAccess in;
  private final List<Door> doors;

  /**
   * @param doors what the features offer on a space's page, in order
   */
  public SpacePages(Spaces spaces, SpaceAccess in, List<Door> doors) {
    this.spaces = spaces;
    this.in = in;
    this.doors = List.copyOf(doors);
  }

  public void mount(Routes r) {
    r.get("/spaces", Access.ANYONE, this::list);
    r.get("/spaces/:space", in.standing, this::show);
  }

  private Reply list(Request visitor, Request request) {
    var mine =
        PeopleAccess.person(request).map(spaces::of).orElse(List.of()).stream()
            .map(Member::space)
            .toList();
    var known = mine.stream().map(Space::id).collect(Collectors.toSet());
    var others = spaces.openToKnow().stream().filter(space -> !known.contains(space.id()));
    return Reply.page(
        "spaces/list",
        new SpaceViews.SpacesView(
            mine.stream().map(SpaceViews.SpaceLine::of).toList(),
            others.map(SpaceViews.SpaceLine::of).toList(),
            request.session().isPresent()));
  }

  private Reply show(Standing standing, Request request) {
    var panels =
        standing instanceof Reader reader
            ? doors.stream().map(door -> door.panel(reader)).toList()
            : List.<Door.Panel>of();
    return Reply.page("spaces/show", SpaceViews.space(standing, panels));
  }
}
