package commonground.discussions.moving;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.reading.Finding;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceId;
import java.util.Map;

/** Moving a thread to another space. */
public final class MovePages {

  private static final String PAGE = "discussions/move";

  public static final Map<String, String> SAID = Map.of("moved", "This discussion is here now.");

  private final Finding finding;
  private final Moving moving;
  private final SpaceAccess in;

  public MovePages(Finding finding, Moving moving, SpaceAccess in) {
    this.finding = finding;
    this.moving = moving;
    this.in = in;
  }

  public void mount(Routes r) {
    var moderator = in.may(Permission.MODERATE);
    r.get("/spaces/:space/discussions/:id/move", moderator, this::ask);
    r.post("/spaces/:space/discussions/:id/move", moderator, this::move);
  }

  private Reply ask(Member member, Request request) {
    return finding
        .thread(member, request)
        .map(d -> Reply.page(PAGE, view(member, d, request, new Problems())))
        .orElseGet(() -> finding.absent(member, request));
  }

  private MoveView view(Member member, Discussion d, Request request, Problems problems) {
    return moving
        .anchor(member, d.id())
        .map(anchor -> MoveView.held(member, d, anchor))
        .orElseGet(() ->
            MoveView.open(
                member, d, moving.destinations(member, d.id()), request.token(), problems));
  }

  private Reply move(Member member, Request request) {
    return finding
        .thread(member, request)
        .map(d -> move(member, d, request))
        .orElseGet(() -> finding.absent(member, request));
  }

  private Reply move(Member member, Discussion d, Request request) {
    var to = request.form().number("to").map(SpaceId::new);
    if (to.isEmpty()) {
      return mistaken(member, d, request, "Choose a space");
    }
    return switch (moving.move(member, d.id(), to.get())) {
      case Moved.Done done -> Reply.seeOther(Addresses.of(done.to(), d.id())).saying("moved");
      case Moved.NotThere absent ->
          mistaken(member, d, request, "It cannot be moved there any more. Choose another space");
      case Moved.Held held -> Reply.conflict(PAGE, MoveView.held(member, d, held.by()));
      case Moved.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Moved.NotHere absent -> finding.absent(member, request);
    };
  }

  private Reply mistaken(Member member, Discussion d, Request request, String why) {
    var problems = new Problems();
    problems.add("to", why);
    return Reply.mistaken(PAGE, view(member, d, request, problems));
  }
}
