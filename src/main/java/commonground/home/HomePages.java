package commonground.home;

import commonground.discussions.Discussions;
import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.views.PageView;
import commonground.platform.web.Access;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews.MySpace;
import commonground.spaces.SpaceViews.SpaceLine;
import commonground.spaces.Spaces;
import java.util.List;

/** The first page: for a member what is new in their spaces, for a visitor what this site is. */
public final class HomePages {

  /** Of the open spaces, so many are shown to a visitor; the list has them all. */
  private static final int OPEN = 30;

  private final Spaces spaces;
  private final Discussions discussions;
  private final String siteName;

  public HomePages(Spaces spaces, Discussions discussions, String siteName) {
    this.spaces = spaces;
    this.discussions = discussions;
    this.siteName = siteName;
  }

  public void mount(Routes r) {
    r.get("/", Access.ANYONE, this::show);
  }

  /** For somebody who is signed in. */
  record MemberHome(String name, List<MySpace> spaces, boolean anyNew) implements PageView {
    @Override
    public String title() {
      return "Home";
    }
  }

  /** For everybody else. */
  record VisitorHome(String siteName, List<SpaceLine> spaces) implements PageView {
    @Override
    public String title() {
      return "";
    }
  }

  private Reply show(Request visitor, Request request) {
    return PeopleAccess.person(request)
        .map(person -> member(person, request))
        .orElseGet(this::visitor);
  }

  private Reply member(PersonId person, Request request) {
    var members = spaces.of(person);
    var unread = discussions.unreadBySpace(person);
    var mine =
        members.stream()
            .map(Member::space)
            .map(space -> MySpace.of(space, unread.getOrDefault(space.id(), 0L)))
            .toList();
    return Reply.page(
        "home/member",
        new MemberHome(
            request.session().orElseThrow().name(),
            mine,
            mine.stream().anyMatch(line -> !line.news().isEmpty())));
  }

  private Reply visitor() {
    return Reply.page(
        "home/visitor",
        new VisitorHome(siteName, spaces.openToKnow(OPEN).stream().map(SpaceLine::of).toList()));
  }
}
