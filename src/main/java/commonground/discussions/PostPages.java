package commonground.discussions;

import commonground.platform.config.Ids;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.util.Optional;

/** One post: its lasting address, answering it, changing it. */
public final class PostPages {

  private final Discussions discussions;
  private final Editing editing;
  private final Posts posts;
  private final PostViews views;
  private final SpaceAccess in;
  private final Ids ids;

  public PostPages(
      Discussions discussions,
      Editing editing,
      Posts posts,
      PostViews views,
      SpaceAccess in,
      Ids ids) {
    this.discussions = discussions;
    this.editing = editing;
    this.posts = posts;
    this.views = views;
    this.in = in;
    this.ids = ids;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/discussions/:id/posts/:number", in.reader, this::show);
    r.get("/spaces/:space/discussions/:id/posts/:number/reply", in.writer, this::answer);
    r.get("/spaces/:space/discussions/:id/posts/:number/edit", in.writer, this::edit);
    r.post("/spaces/:space/discussions/:id/posts/:number/edit", in.writer, this::save);
  }

  /** A post in its thread. */
  private record Found(Discussion thread, Post post) {}

  private Optional<Found> find(Reader reader, Request request) {
    var number = request.number("number");
    if (number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    return DiscussionPages.id(request)
        .flatMap(id -> discussions.find(reader, id))
        .flatMap(thread ->
            posts
                .find(reader, thread.id(), (int) number.getAsLong())
                .map(post -> new Found(thread, post)));
  }

  private Reply show(Reader reader, Request request) {
    return find(reader, request)
        .<Reply>map(found ->
            Reply.seeOther(
                Addresses.of(reader.space(), found.thread().id(), found.post().number())))
        .orElseGet(Reply::notFound);
  }

  private Reply answer(Member member, Request request) {
    return find(member, request)
        .map(found ->
            Reply.page(
                "discussions/post",
                PostView.answer(
                    member,
                    found.thread(),
                    views.article(member, found.thread().id(), found.post(), Long.MAX_VALUE),
                    request.token(),
                    ids.next().toString())))
        .orElseGet(Reply::notFound);
  }

  private Reply edit(Member member, Request request) {
    return find(member, request)
        .filter(found -> found.post().writer().id().equals(member.person()))
        .map(found -> editPage(member, found, request, found.post().source(), new Problems()))
        .map(view -> Reply.page("discussions/post", view))
        .orElseGet(Reply::notFound);
  }

  private PostView editPage(
      Member member, Found found, Request request, String words, Problems problems) {
    return PostView.edit(
        member,
        found.thread(),
        views.article(member, found.thread().id(), found.post(), Long.MAX_VALUE),
        request.token(),
        found.post().revision(),
        ReplyBox.words(member.space(), words, problems));
  }

  private Reply save(Member member, Request request) {
    var found = find(member, request);
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    var form = PostForm.read(request.form(), ids.next());
    if (form.problems().any()) {
      return Reply.mistaken(
          "discussions/post",
          editPage(member, found.get(), request, form.words(), form.problems()));
    }
    var thread = found.get().thread();
    var number = found.get().post().number();
    return switch (editing.edit(member, thread.id(), number, form.seen(), form.words())) {
      case Edited.Done done ->
          Reply.seeOther(Addresses.of(member.space(), thread.id(), done.number()))
              .saying("edited-" + done.number());
      case Edited.Changed changed ->
          conflict(member, new Found(thread, changed.now()), request, form.words());
      case Edited.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Edited.NotHere absent -> Reply.notFound();
    };
  }

  private Reply conflict(Member member, Found now, Request request, String words) {
    return Reply.conflict(
        "discussions/post", editPage(member, now, request, words, new Problems()).asConflict());
  }
}
