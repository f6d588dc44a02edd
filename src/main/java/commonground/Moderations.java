package commonground;

import commonground.chat.moderating.MessageOrderPages;
import commonground.chat.moderating.MessageSubjects;
import commonground.chat.moderating.RoomTitles;
import commonground.chat.moderating.Withdrawing;
import commonground.contributions.Subject;
import commonground.contributions.moderation.Acts;
import commonground.contributions.moderation.Appealing;
import commonground.contributions.moderation.Deciding;
import commonground.contributions.moderation.DecisionPages;
import commonground.contributions.moderation.Decisions;
import commonground.contributions.moderation.EverySubject;
import commonground.contributions.moderation.Falling;
import commonground.contributions.moderation.HandlerAccess;
import commonground.contributions.moderation.Intervening;
import commonground.contributions.moderation.Intervention;
import commonground.contributions.moderation.MailingDecided;
import commonground.contributions.moderation.ModerationLetters;
import commonground.contributions.moderation.MonthPages;
import commonground.contributions.moderation.Months;
import commonground.contributions.moderation.OwnPages;
import commonground.contributions.moderation.PausePages;
import commonground.contributions.moderation.Pausing;
import commonground.contributions.moderation.QueuePages;
import commonground.contributions.moderation.RecordPages;
import commonground.contributions.moderation.ReportLimits;
import commonground.contributions.moderation.Reporting;
import commonground.contributions.moderation.Reports;
import commonground.contributions.moderation.ReportsWaiting;
import commonground.contributions.moderation.SpaceActs;
import commonground.contributions.moderation.Subjects;
import commonground.contributions.moderation.Telling;
import commonground.discussions.Posts;
import commonground.discussions.changing.Moderating;
import commonground.discussions.moderating.PostSubjects;
import commonground.discussions.moderating.ReportPages;
import commonground.discussions.reading.Finding;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.jobs.JobKind;
import commonground.platform.web.Routes;
import commonground.spaces.Pauses;
import commonground.spaces.SpaceAccess;
import commonground.spaces.Spaces;
import commonground.spaces.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of {@code contributions.moderation}, and of what can be reported. */
final class Moderations {

  private final Platform platform;
  private final Spaces spaces;
  private final ReadPositions positions;
  private final Chatting chatting;
  private final Reports reports;
  private final Acts acts;
  private final Subjects subjects;
  private final ModerationLetters letters;
  private final Falling falling;

  Moderations(Platform platform, Spaces spaces, ReadPositions positions, Chatting chatting) {
    this.platform = platform;
    this.spaces = spaces;
    this.positions = positions;
    this.chatting = chatting;
    var db = platform.db;
    reports = new Reports(db);
    acts = new Acts(db);
    subjects =
        new EverySubject(Map.of(Subject.Kind.POST, posts(), Subject.Kind.MESSAGE, messages()));
    letters =
        new ModerationLetters(
            platform.letters,
            platform.jobs,
            platform.config.publicUrl(),
            platform.config.site().contact());
    falling = new Falling(db, spaces, platform.jobs, letters);
    db.onRecord(new SpaceActs());
    db.onRecord(falling);
  }

  private Subjects posts() {
    var moderating = new Moderating(platform.db, platform.markdown, positions);
    return new PostSubjects(platform.db, platform.markdown, moderating);
  }

  private Subjects messages() {
    var withdrawing = new Withdrawing(platform.db, platform.markdown, chatting.positions());
    return new MessageSubjects(platform.db, platform.markdown, withdrawing);
  }

  List<JobKind<?>> jobs() {
    var mailing =
        new MailingDecided(platform.db, spaces, subjects, letters, platform.letters, platform.mail);
    return List.of(mailing.kind(), falling.kind());
  }

  Waiting waiting() {
    return new ReportsWaiting(platform.db);
  }

  /** Forgets addresses and words whose time is over. */
  void sweep() {
    reports.sweep();
  }

  void mount(Routes r, SpaceAccess in) {
    var db = platform.db;
    var promised = platform.config.reports();
    var access = new HandlerAccess(in, spaces, reports);
    var finding = new Finding(db, new Posts(db, platform.markdown), positions);
    var telling = new Telling(db, subjects, promised, letters);
    var reporting = new Reporting(telling, new ReportLimits(promised), promised);
    new ReportPages(finding, reporting, in).mount(r);
    var intervention = new Intervention(new Intervening(db, subjects, letters), subjects);
    new MessageOrderPages(chatting.rooms(), chatting.messages(), reporting, intervention, in)
        .mount(r);
    // Before the page of one report, whose number can be any word.
    new MonthPages(new Months(db), in).mount(r);
    var deciding = new Deciding(db, subjects, letters);
    new QueuePages(db, reports, acts, subjects, deciding, access).mount(r);
    new RecordPages(db, acts, subjects, new RoomTitles(), in).mount(r);
    var appealing = new Appealing(db, promised);
    var decisions = new Decisions(db, acts);
    new DecisionPages(db, decisions, subjects, appealing, in).mount(r);
    new OwnPages(decisions, platform.config.site().contact()).mount(r);
    var pausing = new Pausing(db, new Pauses(spaces), letters);
    new PausePages(pausing, access, platform.clock).mount(r);
  }

  static Map<String, String> said() {
    var all = new HashMap<String, String>();
    all.putAll(QueuePages.SAID);
    all.putAll(MessageOrderPages.SAID);
    all.putAll(DecisionPages.SAID);
    all.putAll(PausePages.SAID);
    return all;
  }
}
