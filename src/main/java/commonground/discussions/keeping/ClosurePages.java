package commonground.discussions.keeping;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.reading.Finding;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import java.time.Clock;
import java.util.Map;

/** Closing a discussion, and reopening it. */
public final class ClosurePages {

  /** What is said after a discussion was put in order. */
  public static final Map<String, String> SAID =
      Map.of(
          "closed", "The discussion is closed.",
          "reopened", "The discussion is open again.",
          "pinned", "The discussion is pinned.",
          "unpinned", "The discussion is not pinned any more.");

  private static final String PAGE = "discussions/closure";

  private final Finding finding;
  private final Closings closings;
  private final SpaceAccess in;
  private final Clock clock;

  public ClosurePages(Finding finding, Closings closings, SpaceAccess in, Clock clock) {
    this.finding = finding;
    this.closings = closings;
    this.in = in;
    this.clock = clock;
  }

  public void mount(Routes r) {
    var moderator = in.may(Permission.MODERATE);
    r.get("/spaces/:space/discussions/:id/closure", moderator, this::ask);
    r.post("/spaces/:space/discussions/:id/closure", moderator, this::close);
    r.post("/spaces/:space/discussions/:id/reopening", moderator, this::reopen);
  }

  private Reply ask(Member member, Request request) {
    return finding
        .thread(member, request)
        .map(d ->
            d.keeping().closed()
                ? Reply.seeOther(Addresses.of(member.space(), d.id()))
                : Reply.page(PAGE, view(member, d, request, new Problems())))
        .orElseGet(() -> finding.absent(member, request));
  }

  private ClosureView view(Member member, Discussion d, Request request, Problems problems) {
    var now = KeepingView.of(member, d, clock.instant(), request.token());
    return ClosureView.of(member, d, now, request.form().text("reason"), problems);
  }

  private Reply close(Member member, Request request) {
    var found = finding.thread(member, request);
    if (found.isEmpty()) {
      return finding.absent(member, request);
    }
    var reason = request.form().text("reason");
    var problems = problems(reason);
    return problems.any()
        ? Reply.mistaken(PAGE, view(member, found.get(), request, problems))
        : close(member, request, found.get(), reason);
  }

  private static Problems problems(String reason) {
    var problems = new Problems();
    problems.unless(!reason.isEmpty(), "reason", "Say why. People read it in the discussion");
    problems.unless(
        reason.length() <= Closings.MOST,
        "reason",
        "Make it shorter: there is room for " + Closings.MOST + " characters");
    return problems;
  }

  private Reply close(Member member, Request request, Discussion d, String reason) {
    var named = Audience.named(request.form().text("_audience"));
    return switch (closings.close(member, d.id(), reason, named)) {
      case Closed.Done done -> thread(member, d).saying("closed");
      case Closed.Meanwhile meanwhile ->
          finding
              .thread(member, d.id())
              .map(now -> Reply.conflict(PAGE, view(member, now, request, new Problems())))
              .orElseGet(() -> finding.absent(member, request));
      case Closed.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Closed.NotHere absent -> finding.absent(member, request);
    };
  }

  private static Reply.SeeOther thread(Member member, Discussion d) {
    return Reply.seeOther(Addresses.of(member.space(), d.id()));
  }

  private Reply reopen(Member member, Request request) {
    return finding
        .thread(member, request)
        .map(d ->
            switch (closings.reopen(member, d.id())) {
              case Closed.Done done -> thread(member, d).saying("reopened");
              case Closed.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
              case Closed.Meanwhile meanwhile -> Reply.notFound();
              case Closed.NotHere absent -> finding.absent(member, request);
            })
        .orElseGet(() -> finding.absent(member, request));
  }
}
