package commonground.joining;

import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.web.Paths;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Guest;
import commonground.spaces.Joining;
import commonground.spaces.Member;
import commonground.spaces.Space;
import commonground.spaces.SpaceAccess;
import commonground.spaces.Standing;
import java.util.Map;

/** Asking to join a space that anybody may know of, and coming into one that is open. */
public final class AskPages {

  /** What is said afterwards. */
  public static final Map<String, String> SAID =
      Map.of(
          "asked", "The facilitators know. You get an email when they have answered.",
          "withdrawn", "Your request is taken back.");

  private final Asking asking;
  private final JoinRequests requests;
  private final Newcomers newcomers;
  private final SpaceAccess in;

  public AskPages(Asking asking, JoinRequests requests, Newcomers newcomers, SpaceAccess in) {
    this.asking = asking;
    this.requests = requests;
    this.newcomers = newcomers;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/ask", in.standing, this::show);
    r.post("/spaces/:space/ask", in.standing, this::begin);
    r.post("/spaces/:space/ask/request", in.guest, this::ask);
    r.post("/join-requests/:id/withdraw", PeopleAccess.PERSON, this::withdraw);
  }

  private Asking.Place place(Space space, PersonId person) {
    var path = AskViews.path(space);
    if (requests.removed(space.id(), person)) {
      return new Asking.Place(space, path, path + "/request", AskViews.REMOVED, AskViews.ASK, 200);
    }
    return new Asking.Place(space, path, path + "/request", "", AskViews.button(space), 200);
  }

  /** Whether somebody can come in by asking. */
  private static boolean closed(Space space) {
    return space.joining() == Joining.INVITATION;
  }

  private Reply show(Standing standing, Request request) {
    if (standing instanceof Member member) {
      return Reply.seeOther(member.space().path());
    }
    if (closed(standing.space())) {
      return Reply.notFound();
    }
    if (standing.space().archived()) {
      return Reply.refused(SpaceAccess.NOBODY_JOINS);
    }
    return PeopleAccess.person(request)
        .map(person -> asking.show(place(standing.space(), person), person, request))
        .orElseGet(() ->
            Reply.page("joining/visitor", visitor(standing.space(), request, new Problems())));
  }

  private static JoinViews.VisitorView visitor(Space space, Request request, Problems problems) {
    var path = AskViews.path(space);
    return new JoinViews.VisitorView(
        JoinViews.About.of(space, ""),
        "",
        "/sign-in" + Paths.query("next", path),
        problems.summary(),
        JoinViews.WhoForm.of(
            space,
            path,
            request.token(),
            AskViews.button(space),
            JoinViews.Typed.of(request.form()),
            problems));
  }

  /** Somebody who is not signed in says who they are, and gets a code. */
  private Reply begin(Standing standing, Request request) {
    var space = standing.space();
    if (request.session().isPresent()) {
      return Reply.seeOther(AskViews.path(space));
    }
    if (space.archived()) {
      return Reply.refused(SpaceAccess.NOBODY_JOINS);
    }
    return closed(space)
        ? Reply.notFound()
        : newcomers.mailCode(
            request,
            AskViews.path(space),
            problems -> Reply.mistaken("joining/visitor", visitor(space, request, problems)));
  }

  private Reply ask(Guest guest, Request request) {
    var space = guest.standing().space();
    if (guest.standing() instanceof Member) {
      return Reply.seeOther(space.path());
    }
    return closed(space)
        ? Reply.notFound()
        : asking.ask(place(space, guest.person()), guest.person(), request);
  }

  private Reply withdraw(PersonId person, Request request) {
    var id = request.number("id");
    id.ifPresent(number -> requests.withdraw(person, new JoinRequestId(number)));
    return Reply.seeOther("/spaces").saying("withdrawn");
  }
}
