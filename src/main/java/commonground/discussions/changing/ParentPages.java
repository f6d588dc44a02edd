package commonground.discussions.changing;

import commonground.discussions.Order;
import commonground.discussions.Paging;
import commonground.discussions.Post;
import commonground.discussions.reading.Finding;
import commonground.discussions.reading.Finding.Found;
import commonground.discussions.threads.ThreadViews;
import commonground.discussions.writing.Onlooker;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import java.util.Optional;

/** Saying what a post replies to: one's own, or as a moderator. */
public final class ParentPages {

  private static final String PAGE = "discussions/parent";

  private final Finding finding;
  private final Paging paging;
  private final Reparenting reparenting;
  private final ThreadViews views;
  private final SpaceAccess in;

  public ParentPages(
      Finding finding, Paging paging, Reparenting reparenting, ThreadViews views, SpaceAccess in) {
    this.finding = finding;
    this.paging = paging;
    this.reparenting = reparenting;
    this.views = views;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/discussions/:id/posts/:number/parent", in.writer, this::ask);
    r.post("/spaces/:space/discussions/:id/posts/:number/parent", in.writer, this::hang);
  }

  /** The post, if it can reply to something and the member may say to what. */
  private Optional<Found> find(Member member, Request request) {
    return finding
        .post(member, request)
        .filter(found -> found.post().number() > 1)
        .filter(found -> found.post().mine() || member.may(Permission.MODERATE));
  }

  private Reply ask(Member member, Request request) {
    return find(member, request)
        .map(found ->
            found.post().removal().isPresent()
                ? removed(found.post().number())
                : Reply.page(PAGE, view(member, found, request, current(found.post()))))
        .orElseGet(() -> finding.absent(member, request));
  }

  private static ParentForm current(Post post) {
    return ParentForm.of(post.parent().map(Post.Parent::number));
  }

  private static Reply removed(int number) {
    return new Reply.Refused(
        410, "Post " + number + " was removed, so you cannot change what it replies to.");
  }

  private ParentView view(Member member, Found found, Request request, ParentForm form) {
    var article = views.alone(Onlooker.of(member, request), found.thread().id(), found.post());
    return ParentView.of(
        member, found, article, Order.read(request.query()), request.token(), form);
  }

  private Reply hang(Member member, Request request) {
    var found = find(member, request);
    if (found.isEmpty()) {
      return finding.absent(member, request);
    }
    var form = ParentForm.read(request.form(), found.get().post().number());
    return form.problems().any()
        ? Reply.mistaken(PAGE, view(member, found.get(), request, form))
        : hang(member, found.get(), request, form);
  }

  private Reply hang(Member member, Found found, Request request, ParentForm form) {
    var number = found.post().number();
    var order = Order.read(request.query());
    return switch (reparenting.hang(member, found.thread().id(), number, form.parent())) {
      case Reparented.Done done ->
          Reply.seeOther(paging.address(member, found.thread().id(), order, number))
              .saying("parent-" + number);
      case Reparented.ParentGone gone ->
          mistaken(
              member,
              found,
              request,
              form,
              "Post "
                  + form.typed()
                  + " was removed, so nothing can reply to it. Choose another one");
      case Reparented.NoParent none ->
          mistaken(member, found, request, form, ParentForm.earlier(number));
      case Reparented.Removed removed -> removed(number);
      case Reparented.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Reparented.NotHere absent -> finding.absent(member, request);
    };
  }

  private Reply mistaken(
      Member member, Found found, Request request, ParentForm form, String problem) {
    form.problems().add("number", problem);
    return Reply.mistaken(PAGE, view(member, found, request, form));
  }
}
