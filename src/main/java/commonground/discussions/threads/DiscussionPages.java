package commonground.discussions.threads;

import commonground.contributions.mentions.Meant;
import commonground.contributions.mentions.Mentioning;
import commonground.discussions.Discussion;
import commonground.discussions.Heading;
import commonground.discussions.Order;
import commonground.discussions.reading.Finding;
import commonground.discussions.writing.Onlooker;
import commonground.discussions.writing.PreviewView;
import commonground.discussions.writing.Previews;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.util.Map;
import java.util.Optional;

/** A thread, starting one, and answering it. */
public final class DiscussionPages {

  /** What is said after a post. */
  public static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("posted", "Posted as post {n}."),
          Map.entry("edited", "Post {n} is changed."),
          Map.entry("warned", "The warning of post {n} is saved."),
          Map.entry("away", "Post {n} is removed."),
          Map.entry("back", "Post {n} is back."),
          Map.entry("given-back", "Post {n} is given back to its writer, who had removed it."),
          Map.entry("parent", "What post {n} replies to is saved."),
          Map.entry("hidden", "These words of post {n} are erased for good."),
          Map.entry("read", "You are up to date here."),
          Map.entry("unread", "Marked as unread from post {n}."));

  private final Discussions discussions;
  private final Finding finding;
  private final Opening opening;
  private final ThreadViews views;
  private final Starting starting;
  private final ThreadPage page;
  private final Mentioning mentioning;
  private final SpaceAccess in;

  public DiscussionPages(
      Discussions discussions,
      Finding finding,
      Opening opening,
      ThreadViews views,
      Starting starting,
      ThreadPage page,
      Mentioning mentioning,
      SpaceAccess in) {
    this.discussions = discussions;
    this.finding = finding;
    this.opening = opening;
    this.views = views;
    this.starting = starting;
    this.page = page;
    this.mentioning = mentioning;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/discussions/new", in.writer, this::compose);
    r.post("/spaces/:space/discussions", in.writer, this::start);
    r.get("/spaces/:space/discussions/:id", in.reader, this::show);
    r.post("/spaces/:space/discussions/:id/posts", in.writer, this::reply);
  }

  private Reply compose(Member member, Request request) {
    return Reply.page(
        "discussions/new",
        starting.page(member, request, starting.fresh().toString(), new Problems()));
  }

  private Reply start(Member member, Request request) {
    var form = PostForm.read(member.space(), request.form(), starting.fresh());
    if (Previews.asked(request) && !form.problems().any()) {
      var preview = views.preview(member, request, Previews.NEW, form);
      var page = starting.page(member, request, form.once().toString(), new Problems());
      return Reply.page("discussions/new", page.with(preview));
    }
    var problems = new Problems();
    var heading = Heading.read(member.space(), request.form(), problems);
    problems.addAll(form.problems());
    return problems.any()
        ? notStarted(member, request, form, problems)
        : switch (mentioning.read(
            member, form.manner().unnamed(), request, form.words(), "Start discussion")) {
          case Meant.Ask ask -> ask.page();
          case Meant.Refused refused ->
              notStarted(member, request, form, Problems.of("post", refused.why()));
          case Meant.Clear clear -> {
            var sent = discussions.start(member, heading, form.post(clear.source()));
            yield posted(member, request, counted(member, clear, sent), heading, form);
          }
        };
  }

  /** What is not posted counts for no limit. */
  private Posted counted(Member member, Meant.Clear words, Posted sent) {
    if (!(sent instanceof Posted.Done done && done.fresh())) {
      mentioning.giveBack(member, words);
    }
    return sent;
  }

  private Reply notStarted(Member member, Request request, PostForm form, Problems problems) {
    return Reply.mistaken(
        "discussions/new", starting.page(member, request, form.once().toString(), problems));
  }

  private Reply show(Reader reader, Request request) {
    return finding
        .thread(reader, request)
        .map(d -> Reply.page("discussions/show", page.asked(reader, d, request)))
        .orElseGet(() -> finding.absent(reader, request));
  }

  private Reply reply(Member member, Request request) {
    var found = finding.thread(member, request);
    if (found.isEmpty()) {
      return finding.absent(member, request);
    }
    var form = PostForm.read(member.space(), request.form(), starting.fresh());
    if (form.problems().any()) {
      return mistaken(member, found.get(), request, form);
    }
    if (Previews.asked(request)) {
      return preview(member, found.get(), request, form);
    }
    return switch (mentioning.read(
        member, form.manner().unnamed(), request, form.words(), "Post reply")) {
      case Meant.Ask ask -> ask.page();
      case Meant.Refused not -> mistaken(member, found.get(), request, form.refused(not.why()));
      case Meant.Clear clear -> reply(member, found.get(), request, form, clear);
    };
  }

  private Reply reply(
      Member member, Discussion d, Request request, PostForm form, Meant.Clear clear) {
    var post = form.post(clear.source());
    // A moderator's page has a second button.
    var sent =
        request.form().has("_reopen")
            ? discussions.reopenAndReply(member, d.id(), post)
            : discussions.reply(member, d.id(), post);
    return switch (counted(member, clear, sent)) {
      case Posted.ParentGone gone -> mistaken(member, d, request, form.forAll());
      case Posted.Closed closed -> tooLate(member, request, form);
      case Posted posted -> posted(member, request, posted, Heading.NONE, form);
    };
  }

  private Reply tooLate(Member member, Request request, PostForm form) {
    return finding
        .thread(member, request)
        .map(d -> starting.tooLate(member, d, form, request, starting.fresh().toString()))
        .orElseGet(() -> finding.absent(member, request));
  }

  private Reply preview(Member member, Discussion d, Request request, PostForm form) {
    if (d.keeping().closed()) {
      return tooLate(member, request, form);
    }
    var preview = views.preview(member, request, d.id(), form);
    return Reply.page(
        "discussions/show",
        page.atEnd(member, d, request, new ThreadPage.Typed(Optional.of(form), preview)));
  }

  private Reply mistaken(Member member, Discussion d, Request request, PostForm form) {
    if (d.keeping().closed()) {
      return tooLate(member, request, form);
    }
    return Reply.mistaken(
        "discussions/show",
        page.atEnd(member, d, request, new ThreadPage.Typed(Optional.of(form), PreviewView.NONE)));
  }

  private Reply posted(
      Member member, Request request, Posted posted, Heading heading, PostForm form) {
    return switch (posted) {
      case Posted.Done done ->
          Reply.seeOther(
                  opening.address(
                      member, done.discussion(), Order.read(request.query()), done.number()))
              .saying("posted-" + done.number());
      case Posted.SentBefore sent ->
          Reply.conflict(
              "discussions/sent-before",
              SentBeforeView.of(
                  member,
                  request.token(),
                  starting.fresh().toString(),
                  sent,
                  heading,
                  form,
                  views.alone(Onlooker.of(member, request), sent.discussion(), sent.before())));
      case Posted.ParentGone gone -> Reply.notFound();
      case Posted.Closed closed -> Reply.notFound();
      case Posted.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Posted.NotHere absent -> finding.absent(member, request);
    };
  }
}
