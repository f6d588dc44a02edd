package commonground.demo;

import commonground.chat.RoomPositions;
import commonground.chat.moderating.MessageSubjects;
import commonground.chat.moderating.Withdrawing;
import commonground.contributions.Subject;
import commonground.contributions.moderation.ActId;
import commonground.contributions.moderation.Acts;
import commonground.contributions.moderation.Appealing;
import commonground.contributions.moderation.Deciding;
import commonground.contributions.moderation.Decision;
import commonground.contributions.moderation.Decisions;
import commonground.contributions.moderation.EverySubject;
import commonground.contributions.moderation.Ground;
import commonground.contributions.moderation.Handler;
import commonground.contributions.moderation.ModerationLetters;
import commonground.contributions.moderation.Report;
import commonground.contributions.moderation.Reports;
import commonground.contributions.moderation.Subjects;
import commonground.contributions.moderation.Telling;
import commonground.contributions.moderation.What;
import commonground.contributions.moderation.Worry;
import commonground.discussions.DiscussionId;
import commonground.discussions.Posts;
import commonground.discussions.changing.Moderating;
import commonground.discussions.moderating.PostSubjects;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.db.Db;
import commonground.platform.views.Markdown;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import java.util.Map;
import java.util.Optional;

/** What people report, and what comes of it. What was done in an earlier telling is done. */
final class Reporting {

  private final Db db;
  private final Posts posts;
  private final Subjects subjects;
  private final Telling telling;
  private final Reports reports;
  private final Deciding deciding;
  private final Decisions decisions;
  private final Appealing appealing;

  /**
   * @param db at the time of the story
   */
  Reporting(Db db, Correspondence post) {
    this.db = db;
    var markdown = new Markdown();
    var letters =
        new ModerationLetters(
            post.letters().apply(db.clock()), post.jobs(), post.publicUrl(), post.contact());
    posts = new Posts(db, markdown);
    var posting = new Moderating(db, markdown, new ReadPositions(db));
    var withdrawing = new Withdrawing(db, markdown, new RoomPositions(db));
    subjects =
        new EverySubject(
            Map.of(
                Subject.Kind.POST, new PostSubjects(db, markdown, posting),
                Subject.Kind.MESSAGE, new MessageSubjects(db, markdown, withdrawing)));
    telling = new Telling(db, subjects, post.promised(), letters);
    reports = new Reports(db);
    deciding = new Deciding(db, subjects, letters);
    decisions = new Decisions(db, new Acts(db));
    appealing = new Appealing(db, post.promised());
  }

  /** Reports a post. */
  void tell(Member by, DiscussionId in, int number, Worry why, String words) {
    tell(by, subject(by, in, number), why, words);
  }

  void tell(Member by, Subject subject, Worry why, String words) {
    if (!isTold(by, subject)) {
      var told = new Telling.New(Optional.of(by.person()), Optional.empty(), why, words);
      expect(telling.tell(by.space(), subject, told) == Telling.Heard.DONE, "a report");
    }
  }

  private Subject subject(Member by, DiscussionId in, int number) {
    return posts
        .find(by, in, number)
        .map(post -> PostSubjects.subject(post.id()))
        .orElseThrow(() -> new IllegalStateException("The story has no post " + number));
  }

  private boolean isTold(Member by, Subject subject) {
    return db.the(
        """
        select exists (
          select 1
          from report_voices v
          join reports r on r.id = v.report_id
          where r.kind = $1 and r.subject_id = $2 and v.reporter_id = $3) as told
        """,
        row -> row.flag("told"),
        subject.kind(),
        subject.id(),
        by.person());
  }

  /** Decides that a post stays as it is. */
  void leave(Member by, DiscussionId in, int number, String words) {
    var subject = subject(by, in, number);
    var handler = new Handler(by.space(), by.person(), true, by.may(Permission.REMOVE_PEOPLE));
    var decision = new Decision(What.LEFT, Ground.NO_BREACH, words);
    reports.waiting(handler).stream()
        .filter(report -> report.subject().equals(subject) && report.state() == Report.State.NEW)
        .map(report ->
            deciding.decide(
                handler,
                report.id(),
                decision,
                report.seen(subjects.find(db, by.space().id(), subject))))
        .forEach(decided -> expect(decided instanceof Deciding.Decided.Done, "deciding"));
  }

  /** Asks somebody else to look at what was decided about what they reported. */
  void appeal(Member by, DiscussionId in, int number, String words) {
    var subject = subject(by, in, number);
    db.one(
            """
            select max(a.id) as id
            from moderation_acts a
            join reports r on r.id = a.report_id and r.state = 'decided'
            where r.kind = $1 and r.subject_id = $2
            """,
            row -> row.optionalId("id", ActId::new),
            subject.kind(),
            subject.id())
        .flatMap(id -> id)
        .flatMap(id -> decisions.find(by.person(), by.space().id(), id))
        .map(act -> appealing.appeal(by.person(), by.space(), act, words))
        .ifPresent(asked -> expect(asked instanceof Appealing.Appealed.Done, "an appeal"));
  }

  private static void expect(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("The story could not go on: " + what);
    }
  }
}
