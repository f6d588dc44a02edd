package commonground;

import commonground.notices.Bundling;
import commonground.notices.CatchUpPages;
import commonground.notices.CatchUpViews;
import commonground.notices.CatchingUp;
import commonground.notices.DigestLetters;
import commonground.notices.DigestPlan;
import commonground.notices.Digesting;
import commonground.notices.LastWeek;
import commonground.notices.MailPages;
import commonground.notices.MailWishes;
import commonground.notices.Mailing;
import commonground.notices.NoticeLetters;
import commonground.notices.NoticeList;
import commonground.notices.NoticePages;
import commonground.notices.NoticeViews;
import commonground.notices.Notices;
import commonground.notices.Positions;
import commonground.notices.Queueing;
import commonground.notices.Skimming;
import commonground.notices.StopLinks;
import commonground.notices.StopPages;
import commonground.notices.Stopping;
import commonground.notices.Telling;
import commonground.notices.TellingOfEdit;
import commonground.notices.TellingOfMessage;
import commonground.notices.TellingOwner;
import commonground.platform.jobs.JobKind;
import commonground.platform.web.Routes;
import java.util.List;

/** The parts of {@code notices}. */
final class Tellings {

  final Notices notices;
  final Positions positions;
  private final Platform platform;
  private final Communities communities;
  private final StopLinks stops;
  private final MailWishes wishes;
  private final Bundling bundling;
  private final CatchingUp catchingUp;
  private final Digesting digesting;
  private final Skimming skims;

  /**
   * @param key of this site's signatures
   */
  Tellings(Platform platform, Communities communities, byte[] key) {
    this.platform = platform;
    this.communities = communities;
    positions =
        new Positions(communities.conversations.positions(), communities.chatting.positions());
    notices = new Notices(platform.db, positions);
    stops = new StopLinks(key);
    var plan = new DigestPlan(platform.jobs);
    wishes = new MailWishes(platform.db, plan);
    catchingUp = new CatchingUp(platform.db, communities.spaces, positions);
    digesting = digesting(plan);
    skims = new Skimming(platform.db, positions);
    bundling = new Bundling(platform.config.mail().quiet());
    platform.db.onRecord(new Queueing(platform.jobs));
  }

  private Digesting digesting(DigestPlan plan) {
    var letters =
        new DigestLetters(platform.letters, platform.markdown, stops, platform.config.publicUrl());
    return new Digesting(platform.db, plan, wishes, catchingUp, letters, platform.mail);
  }

  void sweep() {
    notices.sweep();
    skims.sweep();
    wishes.sweep();
  }

  List<JobKind<?>> jobs() {
    var db = platform.db;
    var letters =
        new NoticeLetters(platform.letters, platform.markdown, stops, platform.config.publicUrl());
    var mailing = new Mailing(db, positions, wishes, bundling, letters, platform.mail);
    var telling = new Telling(db, platform.jobs, bundling);
    return List.of(
        telling.kind(),
        new TellingOfEdit(db, telling).kind(),
        new TellingOfMessage(db, telling).kind(),
        new TellingOwner(db, platform.jobs, bundling).kind(),
        mailing.kind(),
        digesting.kind());
  }

  void mount(Routes r) {
    var db = platform.db;
    var list = new NoticeList(db, positions);
    var lastWeek = new LastWeek(db, wishes, bundling);
    var views = new NoticeViews(platform.markdown);
    new NoticePages(notices, list, lastWeek, views, platform.clock).mount(r);
    new CatchUpPages(catchingUp, skims, new CatchUpViews(platform.markdown), platform.clock)
        .mount(r);
    new MailPages(wishes, communities.spaces).mount(r);
    new StopPages(
            stops,
            communities.spaces,
            new Stopping(db, communities.hearing, communities.conversations.attentions(), wishes))
        .mount(r);
  }
}
