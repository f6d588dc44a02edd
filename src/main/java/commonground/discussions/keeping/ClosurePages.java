package commonground.discussions.keeping;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.reading.Finding;
import commonground.platform.views.When;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Closing a discussion, now or on a day, and reopening it. */
public final class ClosurePages {

  /** What is said after a discussion was put in order. */
  public static final Map<String, String> SAID =
      Map.of(
          "closed", "The discussion is closed.",
          "to-close", "The discussion will close at the end of that day.",
          "kept-open", "The discussion stays open. No day is set any more.",
          "reopened", "The discussion is open again.",
          "kept-meanwhile",
              "Nothing of yours was done: somebody else was quicker. Here is how it stands.",
          "pinned", "The discussion is pinned.",
          "unpinned", "The discussion is not pinned any more.");

  private static final String PAGE = "discussions/closure";

  private final Finding finding;
  private final Closings closings;
  private final ClosingDays days;
  private final SpaceAccess in;
  private final Clock clock;

  public ClosurePages(
      Finding finding, Closings closings, ClosingDays days, SpaceAccess in, Clock clock) {
    this.finding = finding;
    this.closings = closings;
    this.days = days;
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
                : Reply.page(PAGE, view(member, d, request, asked(d), new Problems())))
        .orElseGet(() -> finding.absent(member, request));
  }

  private ClosureForm asked(Discussion d) {
    return ClosureForm.of(d.keeping(), clock.instant());
  }

  private ClosureView view(
      Member member, Discussion d, Request request, ClosureForm form, Problems problems) {
    var now = KeepingView.of(member, d, clock.instant(), request.token());
    return ClosureView.of(member, d, now, form, today(), problems);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), When.UK);
  }

  private Reply close(Member member, Request request) {
    var found = finding.thread(member, request);
    if (found.isEmpty()) {
      return finding.absent(member, request);
    }
    var form = ClosureForm.of(request.form());
    var problems = new Problems();
    var day = form.read(today(), problems);
    return problems.any()
        ? Reply.mistaken(PAGE, view(member, found.get(), request, form, problems))
        : close(member, request, found.get(), form, day);
  }

  private Reply close(
      Member member, Request request, Discussion d, ClosureForm form, Optional<LocalDate> day) {
    var named = Audience.named(request.form().text("_audience"));
    var closed =
        day.map(last -> days.choose(member, d.id(), last, form.reason(), named, form.shown()))
            .orElseGet(() -> closings.close(member, d.id(), form.reason(), named, form.shown()));
    return switch (closed) {
      case Closed.Done done -> thread(member, d).saying(day.isPresent() ? "to-close" : "closed");
      case Closed.Meanwhile meanwhile ->
          finding
              .thread(member, d.id())
              .map(now -> Reply.conflict(PAGE, view(member, now, request, form, new Problems())))
              .orElseGet(() -> finding.absent(member, request));
      case Closed.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Closed.NotHere absent -> finding.absent(member, request);
    };
  }

  private static Reply.SeeOther thread(Member member, Discussion d) {
    return Reply.seeOther(Addresses.of(member.space(), d.id()));
  }

  private Closed open(Member member, Request request, Discussion d) {
    if (request.form().has("_day")) {
      return closings.keepOpen(member, d.id(), ClosureForm.shown(request.form()));
    }
    return d.keeping().closed() ? closings.reopen(member, d.id()) : new Closed.Meanwhile();
  }

  private Reply reopen(Member member, Request request) {
    return finding
        .thread(member, request)
        .map(d ->
            switch (open(member, request, d)) {
              case Closed.Done done ->
                  thread(member, d).saying(d.keeping().closed() ? "reopened" : "kept-open");
              case Closed.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
              case Closed.Meanwhile meanwhile -> thread(member, d).saying("kept-meanwhile");
              case Closed.NotHere absent -> finding.absent(member, request);
            })
        .orElseGet(() -> finding.absent(member, request));
  }
}
