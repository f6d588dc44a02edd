package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import java.util.Optional;

/**
 * What a moderator does to what somebody else wrote, without a report: with a ground and words,
 * recorded, and told to whoever wrote it. Also in an archived space.
 */
public final class Intervening {

  private final Db db;
  private final Subjects subjects;
  private final ModerationLetters letters;

  public Intervening(Db db, Subjects subjects, ModerationLetters letters) {
    this.db = db;
    this.subjects = subjects;
    this.letters = letters;
  }

  /** What came of it. */
  sealed interface Intervened {
    record Done() implements Intervened {}

    /** The subject stands otherwise than on the page. */
    record Meanwhile() implements Intervened {}

    /** It was reported, and somebody else decides about it. */
    record ForOthers() implements Intervened {}

    /** No such subject, or not theirs to do that to: nobody moderates themselves. */
    record NotHere() implements Intervened {}
  }

  /** A subject that this member may do something to, as far as reports about it go. */
  Optional<Reported> find(Member by, Subject subject) {
    return subjects
        .find(db, by.space().id(), subject)
        .filter(found -> !isOwn(db, by.person(), found));
  }

  /** Whether no report keeps this member from it; that is asked again when they do it. */
  boolean isFree(Member by, Subject subject) {
    return Impartiality.holds(db, by.space().id(), subject, by.person());
  }

  private static boolean isOwn(Queries queries, PersonId person, Reported subject) {
    return queries.the(
        "select exists (select 1 from selves where person_id = $1 and self_id = $2) as own",
        row -> row.flag("own"),
        person,
        subject.writer());
  }

  /**
   * Does it.
   *
   * @param seen the revision of the subject on the page where it was decided
   */
  Intervened act(Member by, Subject subject, Decision decision, long seen) {
    return db.transaction(tx -> {
      var found =
          subjects.hold(tx, by.space().id(), subject).filter(one -> !isOwn(tx, by.person(), one));
      if (found.isEmpty() || !Facilitators.may(tx, by, Permission.MODERATE)) {
        return new Intervened.NotHere();
      }
      if (!Impartiality.holds(tx, by.space().id(), subject, by.person())) {
        return new Intervened.ForOthers();
      }
      if (found.get().revision() != seen || !apply(tx, by, found.get(), decision)) {
        return new Intervened.Meanwhile();
      }
      record(tx, by, found.get(), decision);
      return new Intervened.Done();
    });
  }

  private boolean apply(Tx tx, Member by, Reported subject, Decision decision) {
    return Decision.interventions(subject.state()).contains(decision.what())
        && subjects.apply(
            tx, by.space().id(), by.person(), subject, decision.what(), decision.words());
  }

  private void record(Tx tx, Member by, Reported subject, Decision decision) {
    Acts.record(
        tx,
        db.clock().instant(),
        new Acts.New(
            by.space().id(),
            subject.subject(),
            Optional.of(subject.writer()),
            decision.what(),
            decision.ground(),
            decision.words(),
            by.person(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    if (decision.what() == What.PURGED) {
      Deciding.forget(tx, subject.subject());
    }
    letters.intervened(tx, by.space(), subject, decision);
  }
}
