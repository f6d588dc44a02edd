package commonground.discussions.changing;

import commonground.discussions.Addresses;
import commonground.discussions.Manner;
import commonground.discussions.Order;
import commonground.discussions.reading.Finding;
import commonground.discussions.reading.Finding.Found;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import java.util.List;

/** Where a moderator puts a warning before somebody's words. */
public final class WarningPages {

  private static final String PAGE = "discussions/warning";

  private final Finding finding;
  private final Warning warning;
  private final SpaceAccess in;

  public WarningPages(Finding finding, Warning warning, SpaceAccess in) {
    this.finding = finding;
    this.warning = warning;
    this.in = in;
  }

  public void mount(Routes r) {
    var moderator = in.may(Permission.MODERATE);
    r.get("/spaces/:space/discussions/:id/posts/:number/warning", moderator, this::show);
    r.post("/spaces/:space/discussions/:id/posts/:number/warning", moderator, this::put);
  }

  /**
   * @param writer what they are called here
   * @param examples that the space offers
   */
  record WarningView(
      Breadcrumbs trail,
      ErrorSummary summary,
      int number,
      String writer,
      String action,
      String back,
      String token,
      TextField warning,
      List<String> examples)
      implements FormView {
    @Override
    public String title() {
      return "Put a warning before post " + number;
    }
  }

  private static WarningView view(
      Member member, Found found, Request request, String typed, Problems problems) {
    var post = found.post();
    var space = member.space();
    var thread = found.thread();
    return new WarningView(
        HistoryView.trail(space, thread, post, Link.to("Warning", "")),
        problems.summary(),
        post.number(),
        post.writer().name(),
        Addresses.post(space, thread.id(), post.number()) + "/warning",
        Addresses.of(space, thread.id(), post.number()),
        request.token(),
        TextField.of("warning", "Warning")
            .withHint("People see it first, and choose whether to read on. Empty for none.")
            .withValue(typed)
            .withError(problems.of("warning")),
        space.speaking().warnings());
  }

  private Reply show(Member member, Request request) {
    return finding.with(
        member,
        request,
        found ->
            found.post().removal().isPresent()
                ? Reply.notFound()
                : Reply.page(
                    PAGE, view(member, found, request, found.post().warning(), new Problems())));
  }

  private Reply put(Member member, Request request) {
    return finding.with(member, request, found -> put(member, request, found));
  }

  private Reply put(Member member, Request request, Found found) {
    var typed = Manner.read(request.form()).warning();
    var problems = new Problems();
    problems.unless(typed.length() <= Manner.MOST, "warning", Manner.TOO_LONG);
    if (problems.any()) {
      return Reply.mistaken(PAGE, view(member, found, request, typed, problems));
    }
    var number = found.post().number();
    return switch (warning.put(member, found.thread().id(), number, typed)) {
      case Removed.Done done ->
          Reply.seeOther(Addresses.of(member.space(), found.thread().id(), number, Order.TIME))
              .saying("warned-" + number);
      case Removed.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Removed.NotHere absent -> Reply.notFound();
      case Removed.Changed changed -> Reply.notFound();
      case Removed.ForOthers others -> Reply.notFound();
      case Removed.TooLate late -> Reply.notFound();
    };
  }
}
