package commonground.discussions.changing;

import commonground.contributions.drafts.Begun;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Drafting;
import commonground.contributions.mentions.Meant;
import commonground.contributions.mentions.Mentioning;
import commonground.contributions.mentions.Naming;
import commonground.discussions.Addresses;
import commonground.discussions.Manner;
import commonground.discussions.Order;
import commonground.discussions.Paging;
import commonground.discussions.Post;
import commonground.discussions.PostViews;
import commonground.discussions.QuoteLine;
import commonground.discussions.reading.Finding;
import commonground.discussions.reading.Finding.Found;
import commonground.discussions.threads.BesideView;
import commonground.discussions.threads.PostForm;
import commonground.discussions.threads.ReplyBox;
import commonground.discussions.threads.ThreadViews;
import commonground.discussions.writing.Onlooker;
import commonground.discussions.writing.Previews;
import commonground.platform.config.Ids;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.util.UUID;

/** One post: its lasting address, answering it, changing it. */
public final class PostPages {

  private static final String CLOSED =
      "This discussion is closed. Nobody can reply to it until a moderator reopens it.";

  private final Finding finding;
  private final Paging paging;
  private final Editing editing;
  private final ThreadViews views;
  private final Drafting drafting;
  private final Mentioning mentioning;
  private final Naming naming;
  private final SpaceAccess in;
  private final Ids ids;

  public PostPages(
      Finding finding,
      Paging paging,
      Editing editing,
      ThreadViews views,
      Drafting drafting,
      Mentioning mentioning,
      Naming naming,
      SpaceAccess in,
      Ids ids) {
    this.finding = finding;
    this.paging = paging;
    this.editing = editing;
    this.views = views;
    this.drafting = drafting;
    this.mentioning = mentioning;
    this.naming = naming;
    this.in = in;
    this.ids = ids;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/discussions/:id/posts/:number", in.reader, this::show);
    r.get("/spaces/:space/discussions/:id/posts/:number/reply", in.writer, this::answer);
    r.post("/spaces/:space/discussions/:id/posts/:number/reply", in.writer, this::preview);
    r.get("/spaces/:space/discussions/:id/posts/:number/edit", in.writer, this::edit);
    r.post("/spaces/:space/discussions/:id/posts/:number/edit", in.writer, this::save);
  }

  private Reply show(Reader reader, Request request) {
    return finding
        .post(reader, request)
        .<Reply>map(found -> Reply.seeOther(address(reader, found, request)))
        .orElseGet(() -> finding.absent(reader, request));
  }

  /** Where the post stands, in the order that the request comes from. */
  private String address(Reader reader, Found found, Request request) {
    return paging.address(
        reader, found.thread().id(), Order.read(request.query()), found.post().number());
  }

  private Reply answer(Member member, Request request) {
    return finding.with(
        member,
        request,
        found ->
            found.thread().keeping().closed()
                ? new Reply.Refused(409, CLOSED)
                : found.post().removal().isPresent()
                    ? removed(found.post(), "answer")
                    : Reply.page("discussions/post", answer(member, found, request)));
  }

  private PostView answer(Member member, Found found, Request request) {
    var begun = drafting.open(member, box(Box.Kind.REPLY, found), request);
    var words = begun.words("");
    var quoted =
        request.query().has("quote") && !words.contains(QuoteLine.of(found.post()).text())
            ? (words.isEmpty() ? "" : words + "\n\n") + QuoteLine.of(found.post()).text() + "\n\n"
            : words;
    var text = ReplyBox.inThread(member.space(), quoted, new Problems());
    return answer(member, found, request, ids.next(), text, begun)
        .beside(views.beside(member, found.thread().id(), begun));
  }

  private static Box box(Box.Kind kind, Found found) {
    return new Box(kind, found.thread().id().value(), found.post().number());
  }

  private PostView answer(
      Member member, Found found, Request request, UUID once, TextBox words, Begun begun) {
    return PostView.answer(
            member,
            found.thread(),
            article(member, request, found),
            request.token(),
            once.toString(),
            words)
        .keeping(begun, Order.read(request.query()).at(address(member, found) + "/reply"))
        .in(Order.read(request.query()));
  }

  private static String address(Member member, Found found) {
    return Addresses.post(member.space(), found.thread().id(), found.post().number());
  }

  /** What an answer will look like. It can be sent, whatever has become of the post meanwhile. */
  private Reply preview(Member member, Request request) {
    return finding.with(member, request, found -> preview(member, request, found));
  }

  private Reply preview(Member member, Request request, Found found) {
    var form = PostForm.read(member.space(), request.form(), ids.next());
    var words = ReplyBox.inThread(member.space(), form.words(), form.problems());
    var begun = drafting.again(member, box(Box.Kind.REPLY, found), request);
    var page =
        answer(member, found, request, form.once(), words, begun)
            .beside(views.beside(member, found.thread().id(), form));
    return form.problems().any()
        ? Reply.mistaken("discussions/post", page)
        : Reply.page(
            "discussions/post",
            page.with(views.preview(member, request, found.thread().id(), form), form.seen()));
  }

  private static Reply removed(Post post, String act) {
    return new Reply.Refused(
        410,
        "Post "
            + post.number()
            + " was removed, so you cannot "
            + act
            + " it. You can still write to everybody in the discussion.");
  }

  private PostViews.ArticleView article(Member member, Request request, Found found) {
    return views.alone(Onlooker.of(member, request), found.thread().id(), found.post());
  }

  private Reply edit(Member member, Request request) {
    return finding
        .post(member, request)
        .filter(found -> found.post().mine())
        .map(found ->
            found.post().removal().isPresent()
                ? removed(found.post(), "change")
                : Reply.page("discussions/post", editPage(member, found, request)))
        .orElseGet(() -> finding.absent(member, request));
  }

  /** A draft starts from what the post said when it was begun. */
  private PostView editPage(Member member, Found found, Request request) {
    var begun = drafting.open(member, box(Box.Kind.EDIT, found), request);
    var now = naming.typed(member, found.post().source());
    var words = ReplyBox.inThread(member.space(), begun.words(now), new Problems());
    var warning = begun.draft().isEmpty() ? found.post().warning() : Manner.of(begun).warning();
    return editPage(member, found, request, words, begun)
        .beside(BesideView.of(member.space(), new Manner(false, warning), new Problems()).ofPost());
  }

  private PostView editPage(Member member, Found found, Request request, PostForm form) {
    var begun = drafting.again(member, box(Box.Kind.EDIT, found), request);
    var text = ReplyBox.inThread(member.space(), form.words(), form.problems());
    return editPage(member, found, request, text, begun)
        .beside(BesideView.of(member.space(), form).ofPost());
  }

  private PostView editPage(
      Member member, Found found, Request request, TextBox words, Begun begun) {
    var order = Order.read(request.query());
    var page =
        PostView.edit(
                member,
                found.thread(),
                article(member, request, found),
                request.token(),
                begun.seen(found.post().revision()),
                words)
            .in(order);
    // A draft of it would be a row that says whose the post is.
    return found.post().isUnnamed(member)
        ? page
        : page.keeping(begun, order.at(address(member, found) + "/edit"));
  }

  private Reply save(Member member, Request request) {
    var found = finding.post(member, request);
    if (found.isEmpty()) {
      return finding.absent(member, request);
    }
    var form = PostForm.read(member.space(), request.form(), ids.next());
    if (form.problems().any()) {
      return Reply.mistaken("discussions/post", editPage(member, found.get(), request, form));
    }
    if (Previews.asked(request)) {
      return previewEdit(member, request, found.get(), form);
    }
    var before = found.get().post().source();
    var unnamed = found.get().post().isUnnamed(member);
    return switch (mentioning.read(
        member, unnamed, request, form.words(), before, "Save changes")) {
      case Meant.Ask ask -> ask.page();
      case Meant.Refused not ->
          Reply.mistaken(
              "discussions/post", editPage(member, found.get(), request, form.refused(not.why())));
      case Meant.Clear clear -> save(member, request, found.get(), form, clear);
    };
  }

  private Reply save(
      Member member, Request request, Found found, PostForm form, Meant.Clear clear) {
    var to = change(form, clear.source());
    var edited = editing.edit(member, found.thread().id(), found.post().number(), to);
    if (!(edited instanceof Edited.Done done && done.fresh())) {
      mentioning.giveBack(member, clear);
    }
    return switch (edited) {
      case Edited.Done done ->
          Reply.seeOther(address(member, found, request)).saying("edited-" + done.number());
      case Edited.Changed changed -> conflict(member, found.as(changed.now()), request, form);
      case Edited.Removed removed -> tooLate(member, found.as(removed.now()), request, form);
      case Edited.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Edited.NotHere absent -> finding.absent(member, request);
    };
  }

  private static Editing.Change change(PostForm form, String source) {
    return new Editing.Change(
        form.seen(), form.words(), source, form.manner().warning(), form.audience(), form.draft());
  }

  /** What a change will look like, for whoever may make it. */
  private Reply previewEdit(Member member, Request request, Found found, PostForm form) {
    if (!found.post().mine()) {
      return Reply.notFound();
    }
    if (found.post().removal().isPresent()) {
      return tooLate(member, found, request, form);
    }
    var preview =
        views.preview(member, request, found.thread().id(), form.of(found.post(), member));
    return Reply.page(
        "discussions/post", editPage(member, found, request, form).with(preview, form.seen()));
  }

  private Reply conflict(Member member, Found now, Request request, PostForm form) {
    return Reply.conflict("discussions/post", editPage(member, now, request, form).asConflict());
  }

  /** The post was removed while its writer changed it: the words can go into a new one. */
  private Reply tooLate(Member member, Found now, Request request, PostForm form) {
    // Words of a post without a name are not to be sent with one by mistake.
    var manner = new Manner(now.post().isUnnamed(member), form.manner().warning());
    var thread = Addresses.of(member.space(), now.thread().id());
    var box = new Box(Box.Kind.REPLY, now.thread().id().value());
    return Reply.conflict(
        "discussions/post",
        PostView.anew(
                member,
                now.thread(),
                article(member, request, now),
                request.token(),
                ids.next().toString(),
                ReplyBox.inThread(member.space(), form.words(), new Problems()))
            .beside(BesideView.of(member.space(), manner, new Problems()))
            .keeping(drafting.again(member, box, request), thread)
            .in(Order.read(request.query())));
  }
}
