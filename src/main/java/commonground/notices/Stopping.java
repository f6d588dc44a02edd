package commonground.notices;

import commonground.discussions.DiscussionId;
import commonground.discussions.reading.Attentions;
import commonground.platform.db.Db;
import commonground.spaces.Hearing;

/** Stops what comes by mail, for the holder of a link in it: all of it or nothing. */
public final class Stopping {

  private final Db db;
  private final Hearing hearing;
  private final Attentions attentions;
  private final MailWishes wishes;

  public Stopping(Db db, Hearing hearing, Attentions attentions, MailWishes wishes) {
    this.db = db;
    this.hearing = hearing;
    this.attentions = attentions;
    this.wishes = wishes;
  }

  /** They get no digest any more. */
  void digest(Stop stop) {
    wishes.stopDigest(stop.person());
  }

  /** They hear nothing of the space, nor of any of its discussions. */
  void space(Stop stop) {
    db.transaction(tx -> {
      hearing.silence(tx, stop.person(), stop.space());
      attentions.forget(tx, stop.person(), stop.space());
      return stop;
    });
  }

  /** They hear nothing of the discussion that the mail was about. */
  void discussion(Stop stop) {
    db.transaction(tx -> {
      attentions.silence(tx, stop.person(), new DiscussionId(stop.conversation()));
      return stop;
    });
  }
}
