package commonground.home;

import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.views.PageView;
import commonground.platform.web.Access;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews.SpaceLine;
import commonground.spaces.Spaces;
import commonground.spaces.Waiting;
import java.util.List;

/** The first page: for a member what waits for them today, for a visitor what this site is. */
public final class HomePages {

  /** Of the open spaces, so many are shown to a visitor; the list has them all. */
  private static final int OPEN = 30;

  private final Spaces spaces;
  private final List<Waiting> waiting;
  private final Waiting asked;
  private final String siteName;

  /**
   * @param waiting what the features say waits for somebody, the most pressing first
   * @param asked what somebody has asked for and others answer
   */
  public HomePages(Spaces spaces, List<Waiting> waiting, Waiting asked, String siteName) {
    this.spaces = spaces;
    this.waiting = List.copyOf(waiting);
    this.asked = asked;
    this.siteName = siteName;
  }

  public void mount(Routes r) {
    r.get("/", Access.ANYONE, this::show);
  }

  /**
   * For somebody who is signed in.
   *
   * @param waiting what they have to do or read; empty if they are up to date
   * @param asked what they wait for themselves
   */
  record MemberHome(
      String name, List<Waiting.Pile> waiting, List<Waiting.Pile> asked, List<SpaceLine> spaces)
      implements PageView {
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
    return Reply.page(
        "home/member",
        new MemberHome(
            request.session().orElseThrow().name(),
            waiting.stream().flatMap(one -> one.of(person, members).stream()).toList(),
            asked.of(person, members),
            members.stream().map(Member::space).map(SpaceLine::of).toList()));
  }

  private Reply visitor() {
    return Reply.page(
        "home/visitor",
        new VisitorHome(siteName, spaces.openToKnow(OPEN).stream().map(SpaceLine::of).toList()));
  }
}
