package commonground.discussions.moderating;

import commonground.contributions.Subject;
import commonground.contributions.moderation.ReportForm;
import commonground.contributions.moderation.ReportFormView;
import commonground.contributions.moderation.ReportFormView.Place;
import commonground.contributions.moderation.ReportFormView.ThanksView;
import commonground.contributions.moderation.ReportLimits;
import commonground.contributions.moderation.Telling;
import commonground.contributions.moderation.Worry;
import commonground.discussions.Addresses;
import commonground.discussions.Post;
import commonground.discussions.reading.Finding;
import commonground.discussions.reading.Finding.Found;
import commonground.people.DisplayName;
import commonground.people.PeopleAccess;
import commonground.platform.config.ReportSettings;
import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Inspector;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceViews;
import java.time.Duration;
import java.util.function.Function;

/** Reporting a post: for whoever may read it, with an account or without. */
public final class ReportPages {

  private static final String PAGE = "moderation/form";
  private static final String GONE =
      "This post has just been taken away or moved, so your report was not kept. Your words are"
          + " still here";
  private static final String FULL =
      "We have heard much about this post already, so this report was not kept. Somebody looks at"
          + " the post. Your words are still here";
  private static final String PATH = "/spaces/:space/discussions/:id/posts/:number/report";

  private final Finding finding;
  private final Telling telling;
  private final ReportLimits limits;
  private final ReportSettings promised;
  private final SpaceAccess in;

  public ReportPages(
      Finding finding,
      Telling telling,
      ReportLimits limits,
      ReportSettings promised,
      SpaceAccess in) {
    this.finding = finding;
    this.telling = telling;
    this.limits = limits;
    this.promised = promised;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get(PATH, in.reader, this::ask);
    r.post(PATH, in.reader, this::tell);
    r.get(PATH + "/sent", in.reader, this::thank);
  }

  /** A post that stands, of somebody else. Whoever only inspects writes nothing here. */
  private Reply with(Reader reader, Request request, Function<Found, Reply> answer) {
    return finding.with(
        reader,
        request,
        found ->
            reader instanceof Inspector || own(request, found.post())
                ? Reply.notFound()
                : found.post().removal().isPresent() ? removed(found.post()) : answer.apply(found));
  }

  private static boolean own(Request request, Post post) {
    return post.mine()
        || PeopleAccess.person(request).filter(post.writer().id()::equals).isPresent();
  }

  private static Reply removed(Post post) {
    return new Reply.Refused(
        410,
        "Post "
            + post.number()
            + " was taken away already, so you need not report it. Thank you for caring.");
  }

  private static Place place(Reader reader, Found found) {
    var space = reader.space();
    var thread = found.thread();
    var number = found.post().number();
    var back = Addresses.of(space, thread.id(), number);
    return new Place(
        space,
        SpaceViews.trail(
            space,
            Link.to("Discussions", Addresses.of(space)),
            Link.to(thread.title(), back),
            Link.to("Report", "")),
        "post " + number,
        Addresses.post(space, thread.id(), number) + "/report",
        back,
        DisplayName.isAlias(found.post().writer().name()));
  }

  private Reply ask(Reader reader, Request request) {
    return with(
        reader,
        request,
        found ->
            Reply.page(
                PAGE,
                ReportFormView.empty(
                    place(reader, found),
                    promised.signposts(),
                    request.session().isEmpty(),
                    request.token())));
  }

  private Reply tell(Reader reader, Request request) {
    return with(reader, request, found -> tell(reader, found, request));
  }

  private Reply tell(Reader reader, Found found, Request request) {
    var reporter = PeopleAccess.person(request);
    var form = ReportForm.read(request.form(), reporter.isEmpty());
    if (form.problems().any()) {
      return new Reply.Page(422, PAGE, again(reader, found, request, form));
    }
    var pause = limits.take(request, reader.space().id(), reporter);
    if (pause.isPresent()) {
      form.problems().add("words", wait(pause.get()));
      return new Reply.Page(429, PAGE, again(reader, found, request, form));
    }
    return switch (telling.tell(reader.space(), subject(found), form.told(reporter))) {
      case DONE -> Reply.seeOther(sent(reader, found, form));
      case GONE -> {
        form.problems().add("words", GONE);
        yield Reply.conflict(PAGE, again(reader, found, request, form));
      }
      case FULL -> {
        form.problems().add("words", FULL);
        yield new Reply.Page(429, PAGE, again(reader, found, request, form));
      }
    };
  }

  private static Subject subject(Found found) {
    return PostSubjects.subject(found.post().id());
  }

  private static String sent(Reader reader, Found found, ReportForm form) {
    var worried = form.why().orElseThrow() == Worry.WORRIED;
    return place(reader, found).action() + "/sent" + (worried ? "?about=person" : "");
  }

  private ReportFormView again(Reader reader, Found found, Request request, ReportForm form) {
    return ReportFormView.of(
        place(reader, found),
        form,
        promised.signposts(),
        request.session().isEmpty(),
        request.token());
  }

  private static String wait(Duration pause) {
    return "Many reports came from you, or from where you are, in the last hour. Your words are"
        + " still here. Send them again in "
        + Count.of(Math.max(1, pause.toMinutes()), "minute", "minutes");
  }

  private Reply thank(Reader reader, Request request) {
    return finding.with(
        reader,
        request,
        found -> {
          var worried = request.query().text("about").equals("person");
          return Reply.page(
              "moderation/thanks",
              ThanksView.of(
                  place(reader, found),
                  worried,
                  soon(worried),
                  promised.signposts(),
                  request.session().isEmpty() ? "" : reader.space().path() + "/me/decisions"));
        });
  }

  private String soon(boolean worried) {
    return worried
        ? "Somebody who looks after this space, or the site, is to look at it within "
            + (promised.worried().toHours() > 0
                ? Count.of(promised.worried().toHours(), "hour", "hours")
                : Count.of(promised.worried().toMinutes(), "minute", "minutes"))
            + "."
        : "Somebody who looks after this space, or the site, is to look at it within "
            + Count.of(promised.others(), "working day", "working days")
            + ".";
  }
}
