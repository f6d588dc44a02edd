package commonground.discussions.changing;

import commonground.discussions.Order;
import commonground.discussions.Paging;
import commonground.discussions.Post;
import commonground.discussions.reading.Finding;
import commonground.discussions.reading.Finding.Found;
import commonground.discussions.threads.ThreadViews;
import commonground.discussions.writing.Onlooker;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;

/** Removing a post, one's own or as a moderator, and bringing it back. */
public final class RemovalPages {

  private static final String PAGE = "discussions/removal";

  private final Finding finding;
  private final Paging paging;
  private final Removing removing;
  private final Returning returning;
  private final ThreadViews views;
  private final SpaceAccess in;

  public RemovalPages(
      Finding finding,
      Paging paging,
      Removing removing,
      Returning returning,
      ThreadViews views,
      SpaceAccess in) {
    this.finding = finding;
    this.paging = paging;
    this.removing = removing;
    this.returning = returning;
    this.views = views;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/discussions/:id/posts/:number/removal", in.writer, this::ask);
    r.post("/spaces/:space/discussions/:id/posts/:number/removal", in.writer, this::remove);
    r.post("/spaces/:space/discussions/:id/posts/:number/return", in.writer, this::bringBack);
  }

  private static boolean own(Member member, Post post) {
    return post.mine();
  }

  private static boolean may(Member member, Post post) {
    return own(member, post) || member.may(Permission.MODERATE);
  }

  private Reply ask(Member member, Request request) {
    return finding
        .post(member, request)
        .filter(found -> may(member, found.post()))
        .map(found -> ask(member, found, request))
        .orElseGet(() -> finding.absent(member, request));
  }

  private Reply ask(Member member, Found found, Request request) {
    if (found.post().removal().isPresent()) {
      return thread(member, found, request);
    }
    return removing.isFree(member, found.post())
        ? Reply.page(PAGE, view(member, found, request, "", new Problems()))
        : new Reply.Refused(409, Moderating.FOR_OTHERS);
  }

  private Reply.SeeOther thread(Member member, Found found, Request request) {
    var order = Order.read(request.query());
    return Reply.seeOther(
        paging.address(member, found.thread().id(), order, found.post().number()));
  }

  private RemovalView view(
      Member member, Found found, Request request, String reason, Problems problems) {
    var article = views.alone(Onlooker.of(member, request), found.thread().id(), found.post());
    var order = Order.read(request.query());
    return RemovalView.of(member, found, article, order, request.token(), reason, problems);
  }

  private Reply remove(Member member, Request request) {
    var found = finding.post(member, request).filter(one -> may(member, one.post()));
    if (found.isEmpty()) {
      return finding.absent(member, request);
    }
    var reason = request.form().text("reason");
    var problems = own(member, found.get().post()) ? new Problems() : problems(reason);
    return problems.any()
        ? Reply.mistaken(PAGE, view(member, found.get(), request, reason, problems))
        : remove(member, found.get(), request, reason);
  }

  private static Problems problems(String reason) {
    var problems = new Problems();
    problems.unless(!reason.isEmpty(), "reason", "Say why. The writer reads it in an email");
    problems.unless(
        reason.length() <= Removing.MOST,
        "reason",
        "Make it shorter: there is room for 1,000 characters");
    return problems;
  }

  private Reply remove(Member member, Found found, Request request, String reason) {
    var base = request.form().number("_seen").orElse(0L);
    var number = found.post().number();
    return switch (removing.remove(member, found.thread().id(), number, base, reason)) {
      case Removed.Done done -> thread(member, found, request).saying("away-" + number);
      case Removed.Changed changed when changed.now().removal().isPresent() ->
          new Reply.Refused(409, notRemoved(number));
      case Removed.Changed changed ->
          Reply.conflict(
              PAGE,
              view(member, found.as(changed.now()), request, reason, new Problems()).asChanged());
      case Removed.TooLate late -> Reply.notFound();
      case Removed.ForOthers others ->
          Reply.conflict(
              PAGE,
              view(member, found, request, reason, Problems.of("reason", Moderating.FOR_OTHERS)));
      case Removed.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Removed.NotHere absent -> finding.absent(member, request);
    };
  }

  private static String notRemoved(int number) {
    return "You have not removed post "
        + number
        + ". A moderator has taken it away before you could, and may bring it back. If they do, you"
        + " can remove it then.";
  }

  /** What its writer had removed before a moderator did is not back. */
  private static String said(Post post) {
    return post.removal().isPresent() ? "given-back" : "back";
  }

  private Reply bringBack(Member member, Request request) {
    return finding.with(member, request, found -> bringBack(member, found, request));
  }

  private Reply bringBack(Member member, Found found, Request request) {
    var number = found.post().number();
    return switch (returning.bringBack(member, found.thread().id(), number)) {
      case Removed.Done done ->
          finding.with(
              member,
              request,
              now -> thread(member, now, request).saying(said(now.post()) + "-" + number));
      case Removed.TooLate late ->
          new Reply.Refused(
              410,
              "Post "
                  + number
                  + " cannot be brought back: its words are erased. A writer has ten minutes for"
                  + " it.");
      case Removed.Changed changed -> Reply.notFound();
      case Removed.ForOthers others -> new Reply.Refused(409, Moderating.FOR_OTHERS);
      case Removed.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Removed.NotHere absent -> finding.absent(member, request);
    };
  }
}
