package commonground.spaces;

import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.views.SafeHtml;
import commonground.platform.web.Access;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of spaces, and the page of a space. */
public final class SpacePages {

  /** Spaces of others on one page of the list. */
  private static final int LIST = 50;

  private final Spaces spaces;
  private final Charters charters;
  private final News news;
  private final SpaceMakers makers;
  private final SpaceAccess in;
  private final Entrance entrance;
  private final List<Door> doors;

  /**
   * @param makers who is offered to create a space
   * @param doors what the features offer on a space's page, in order
   */
  public SpacePages(
      Spaces spaces,
      Charters charters,
      News news,
      SpaceMakers makers,
      SpaceAccess in,
      Entrance entrance,
      List<Door> doors) {
    this.spaces = spaces;
    this.charters = charters;
    this.news = news;
    this.makers = makers;
    this.in = in;
    this.entrance = entrance;
    this.doors = List.copyOf(doors);
  }

  public void mount(Routes r) {
    r.get("/spaces", Access.ANYONE, this::list);
    r.get("/spaces/:space", in.standing, this::show);
    r.get("/spaces/:space/as/:whom", in.may(Permission.CHANGE_SPACE), this::showAs);
  }

  private Reply list(Request visitor, Request request) {
    var person = PeopleAccess.person(request);
    var sought = Sought.of(request.query());
    var mine =
        person.filter(id -> sought.first()).map(id -> spaces.of(id, sought)).orElse(List.of());
    var unread = person.map(news::unread).orElse(Map.of());
    var others = spaces.openToKnow(person, sought, LIST + 1);
    return Reply.page(
        "spaces/list",
        SpacesView.of(
            request.query().text("q"),
            mine.stream()
                .map(Member::space)
                .map(space -> SpaceViews.MySpace.of(space, unread.getOrDefault(space.id(), 0L)))
                .toList(),
            others.subList(0, Math.min(LIST, others.size())),
            others.size() > LIST,
            person.isPresent(),
            sought.first(),
            makers.includes(request)));
  }

  private Reply show(Standing standing, Request request) {
    return page(standing, PeopleAccess.person(request), SpaceViews.SeenAsView.ONESELF);
  }

  private Reply page(Standing standing, Optional<PersonId> person, SpaceViews.SeenAsView seenAs) {
    var reader = standing instanceof Reader r ? Optional.of(r) : Optional.<Reader>empty();
    var panels = reader.map(r -> panels(r).map(seenAs::shown).toList()).orElse(List.of());
    var cares = reader.map(charters::cares).orElse(SafeHtml.EMPTY);
    var way = seenAs.shown(entrance.way(standing, person));
    return Reply.page("spaces/show", SpaceViews.space(standing, seenAs, cares, way, panels));
  }

  private Stream<Door.Panel> panels(Reader reader) {
    return doors.stream().flatMap(door -> door.panel(reader).stream());
  }

  /** The page alone, as somebody else finds it, with nothing on it that could be pressed. */
  private Reply showAs(Member facilitator, Request request) {
    var whom = SeenAs.of(request);
    if (whom.isEmpty()) {
      return Reply.notFound();
    }
    var seenAs = SpaceViews.SeenAsView.of(facilitator.space(), whom.get());
    return whom.get()
        .standing(facilitator)
        .map(standing -> page(standing, Optional.empty(), seenAs))
        .orElseGet(
            () -> Reply.page("spaces/as-nobody", SpaceViews.nobody(facilitator.space(), seenAs)));
  }
}
