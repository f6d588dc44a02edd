package commonground.discussions.unnamed;

import commonground.discussions.reading.Finding;
import commonground.people.DisplayName;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Space;
import commonground.spaces.SpaceAccess;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Posts without a name: one's own, and looking up who wrote one. */
public final class SightPages {

  /** What is said after a change. */
  public static final Map<String, String> SAID =
      Map.of(
          "name-asked", "Another facilitator can agree now. Nobody has seen the name yet.",
          "name-seen", "You and the facilitator who asked can see the name for an hour.");

  /** Characters of a reason. */
  static final int MOST = 1_000;

  private static final String NOT_YOU =
      "Two facilitators look up a name together, and neither of them is the writer. So you cannot do"
          + " this here.";

  private final Finding finding;
  private final NameSights sights;
  private final SpaceAccess in;
  private final Clock clock;

  public SightPages(Finding finding, NameSights sights, SpaceAccess in, Clock clock) {
    this.finding = finding;
    this.sights = sights;
    this.in = in;
    this.clock = clock;
  }

  static String path(Space space) {
    return space.path() + "/names";
  }

  public void mount(Routes r) {
    var facilitator = in.may(Permission.CHANGE_SPACE);
    r.get("/spaces/:space/names", in.member, this::list);
    r.post("/spaces/:space/names/:sight", facilitator, this::agree);
    r.get("/spaces/:space/discussions/:id/posts/:number/name", facilitator, this::compose);
    r.post("/spaces/:space/discussions/:id/posts/:number/name", facilitator, this::ask);
  }

  private Reply list(Member member, Request request) {
    var facilitator = member.may(Permission.CHANGE_SPACE);
    return Reply.page(
        "unnamed/list",
        NamesView.of(
            member,
            request.token(),
            sights.written(member),
            sights.own(member),
            facilitator ? sights.asked(member) : List.of(),
            facilitator,
            clock.instant()));
  }

  private Reply compose(Member member, Request request) {
    return finding.with(
        member,
        request,
        found ->
            isHere(found)
                ? sights.isMoved(member, found.post())
                    ? new Reply.Refused(409, MOVED)
                    : Reply.page(
                        "unnamed/ask",
                        AskView.of(member, found, request.token(), "", new Problems()))
                : Reply.notFound());
  }

  private static final String MOVED =
      "Whoever wrote this post wrote it in another space, and trusted the facilitators there. The"
          + " discussion was moved here since, so nobody can look up their name.";

  private static boolean isHere(Finding.Found found) {
    return DisplayName.isAlias(found.post().writer().name()) && !found.post().mine();
  }

  private Reply ask(Member member, Request request) {
    return finding.with(
        member, request, found -> isHere(found) ? ask(member, request, found) : Reply.notFound());
  }

  private Reply ask(Member member, Request request, Finding.Found found) {
    var reason = request.form().raw("reason").strip();
    var problems = new Problems();
    problems.unless(!reason.isEmpty(), "reason", "Say why you need to know");
    problems.unless(
        reason.length() <= MOST,
        "reason",
        "Make the reason shorter: it has "
            + reason.length()
            + " characters, and there is room for "
            + MOST);
    return problems.any()
        ? Reply.mistaken(
            "unnamed/ask", AskView.of(member, found, request.token(), reason, problems))
        : switch (sights.ask(member, found.post(), reason)) {
          case WAITS ->
              Reply.conflict(
                  "unnamed/ask", AskView.of(member, found, request.token(), reason, waits()));
          case DONE -> Reply.seeOther(path(member.space())).saying("name-asked");
          case NOT_HERE -> Reply.notFound();
          case NOT_YOU -> new Reply.Refused(409, NOT_YOU);
        };
  }

  private Reply agree(Member member, Request request) {
    var id = request.number("sight");
    return id.isEmpty()
        ? Reply.notFound()
        : answer(member, sights.agree(member, new SightId(id.getAsLong())));
  }

  private static Problems waits() {
    return Problems.of(
        "reason",
        "You or another facilitator have asked already, and it waits to be agreed with. Find it in"
            + " “Posts without a name”. Your words are still in the box");
  }

  private static Reply answer(Member member, NameSights.Outcome outcome) {
    return switch (outcome) {
      case DONE -> Reply.seeOther(path(member.space())).saying("name-seen");
      case NOT_HERE, WAITS -> Reply.notFound();
      case NOT_YOU -> new Reply.Refused(409, NOT_YOU);
    };
  }
}
