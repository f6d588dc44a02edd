package commonground.spaces;

import commonground.people.PeopleAccess;
import commonground.platform.web.Access;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.util.List;
import java.util.stream.Collectors;

/** The list of spaces, the page of a space, and who is in it. */
public final class SpacePages {

  private final Spaces spaces;
  private final Memberships memberships;
  private final SpaceAccess in;
  private final Entrance entrance;
  private final List<Door> doors;

  /**
   * @param doors what the features offer on a space's page, in order
   */
  public SpacePages(
      Spaces spaces, Memberships memberships, SpaceAccess in, Entrance entrance, List<Door> doors) {
    this.spaces = spaces;
    this.memberships = memberships;
    this.in = in;
    this.entrance = entrance;
    this.doors = List.copyOf(doors);
  }

  public void mount(Routes r) {
    r.get("/spaces", Access.ANYONE, this::list);
    r.get("/spaces/:space", in.standing, this::show);
    r.get("/spaces/:space/people", in.member, this::people);
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
    return Reply.page("spaces/show", SpaceViews.space(standing, entrance.way(standing), panels));
  }

  private Reply people(Member member, Request request) {
    return Reply.page("spaces/people", SpaceViews.people(member.space(), memberships.here(member)));
  }
}
