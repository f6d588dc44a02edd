package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.platform.db.Db;
import commonground.platform.views.SafeHtml;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;

/** The reports of a space, for those who look at them. */
public final class QueuePages {

  /** What is said after a press. */
  public static final Map<String, String> SAID =
      Map.of(
          "report-taken", "The others see that you are looking at it.",
          "report-hidden", "It is hidden until somebody decides.",
          "report-decided", "It is decided. We tell both sides.",
          "report-meanwhile",
              "Nothing was done: something has changed meanwhile. Here is how it stands.");

  private static final String PAGE = "moderation/report";
  private static final String SAY = "Say it in your own words. Both sides read them";
  private static final String CHANGED =
      "Nothing was done: something has changed meanwhile. Look again, then choose. Your words are"
          + " still here";

  private final Db db;
  private final Reports reports;
  private final Acts acts;
  private final Subjects subjects;
  private final Deciding deciding;
  private final HandlerAccess access;

  public QueuePages(
      Db db,
      Reports reports,
      Acts acts,
      Subjects subjects,
      Deciding deciding,
      HandlerAccess access) {
    this.db = db;
    this.reports = reports;
    this.acts = acts;
    this.subjects = subjects;
    this.deciding = deciding;
    this.access = access;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/reports", access.handler, this::list);
    r.get("/spaces/:space/reports/:report", access.handler, this::show);
    r.post("/spaces/:space/reports/:report/taking", access.handler, this::take);
    r.post("/spaces/:space/reports/:report/hiding", access.handler, this::hide);
    r.post("/spaces/:space/reports/:report/decision", access.handler, this::decide);
  }

  private Reply list(Handler by, Request request) {
    var before = request.query().number("before").orElse(Long.MAX_VALUE);
    var waiting = reports.waiting(by);
    var settled = reports.settled(by, before);
    var all = new ArrayList<Subject>();
    waiting.forEach(report -> all.add(report.subject()));
    settled.forEach(report -> all.add(report.subject()));
    var found = subjects.of(db, by.space().id(), all);
    return Reply.page(
        "moderation/reports", ReportViews.list(by, waiting, settled, found, db.clock().instant()));
  }

  private Reply with(Handler by, Request request, Function<Report, Reply> answer) {
    var id = request.number("report");
    return id.isEmpty()
        ? Reply.notFound()
        : reports.find(by, new ReportId(id.getAsLong())).map(answer).orElseGet(Reply::notFound);
  }

  private Reply show(Handler by, Request request) {
    return with(by, request, report -> Reply.page(PAGE, view(by, report, request, new Problems())));
  }

  private ReportView view(Handler by, Report report, Request request, Problems problems) {
    var space = by.space().id();
    var subject = subjects.find(db, space, report.subject());
    var parts =
        new ReportView.Parts(
            by,
            report,
            subject,
            subject.map(subjects::words).orElse(SafeHtml.EMPTY),
            reports.voices(space, report.id()),
            acts.of(report.id()),
            db.clock().instant());
    return ReportView.of(parts, request.token(), request.form(), problems);
  }

  private static Reply.SeeOther back(Handler by, Report report) {
    return Reply.seeOther(ReportViews.path(by.space(), report.id()));
  }

  private Reply take(Handler by, Request request) {
    return with(
        by,
        request,
        report ->
            back(by, report)
                .saying(reports.take(by, report.id()) ? "report-taken" : "report-meanwhile"));
  }

  private Reply hide(Handler by, Request request) {
    return with(
        by,
        request,
        report ->
            reply(
                deciding.hide(by, report.id(), seen(request)),
                back(by, report).saying("report-hidden"),
                back(by, report).saying("report-meanwhile")));
  }

  /** How it stood on the page that was sent. */
  private static String seen(Request request) {
    return request.form().text("_seen");
  }

  private static Reply reply(Deciding.Decided decided, Reply next, Reply meanwhile) {
    return switch (decided) {
      case Deciding.Decided.Done done -> next;
      case Deciding.Decided.Meanwhile changed -> meanwhile;
      case Deciding.Decided.NotHere absent -> Reply.notFound();
    };
  }

  /** Once it is decided a site administrator has no business with it any more. */
  private static Reply.SeeOther next(Handler by, Report report) {
    return by.member() ? back(by, report) : Reply.seeOther("/");
  }

  private Reply decide(Handler by, Request request) {
    return with(by, request, report -> decide(by, report, request));
  }

  private Reply decide(Handler by, Report report, Request request) {
    var form = request.form();
    if (!report.waits() || !report.decides()) {
      return over(by, report, request);
    }
    var subject = subjects.find(db, by.space().id(), report.subject());
    if (!report.seen(subject).equals(seen(request))) {
      return changed(by, report, request);
    }
    var read = DecisionForm.read(form, SAY);
    if (read.problems().any()) {
      return Reply.mistaken(PAGE, view(by, report, request, read.problems()));
    }
    var decision = read.decision();
    return decision.what() == What.PURGED && !form.has("_sure")
        ? ask(by, report, request, decision)
        : reply(
            deciding.decide(by, report.id(), decision, seen(request)),
            next(by, report).saying("report-decided"),
            changed(by, report, request));
  }

  /** Whoever may decide it still sees how it stands now, with the words that they typed. */
  private Reply changed(Handler by, Report report, Request request) {
    return reports
        .find(by, report.id())
        .map(now ->
            now.waits() && now.decides()
                ? Reply.conflict(PAGE, view(by, now, request, Problems.of("what", CHANGED)))
                : over(by, now, request))
        .orElseGet(() -> back(by, report).saying("report-meanwhile"));
  }

  /** There is nothing that they can decide any more; the page shows what they typed. */
  private Reply over(Handler by, Report now, Request request) {
    return request.form().text("words").isEmpty()
        ? back(by, now).saying("report-meanwhile")
        : Reply.conflict(PAGE, view(by, now, request, new Problems()));
  }

  /** What cannot be undone is asked once more. */
  private Reply ask(Handler by, Report report, Request request, Decision decision) {
    return subjects
        .find(db, by.space().id(), report.subject())
        .<Reply>map(subject ->
            Reply.page(
                "moderation/purge",
                PurgeView.of(by.space(), report, subject, decision, request.token())))
        .orElseGet(() -> back(by, report).saying("report-meanwhile"));
  }
}
