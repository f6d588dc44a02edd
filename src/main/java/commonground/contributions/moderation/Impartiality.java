package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Queries;
import commonground.spaces.SpaceId;

/** Holds that the buttons beside a post or a message do not go round what a report about it asks for. */
public final class Impartiality {

  private Impartiality() {}

  /** What somebody reads whom a report keeps from doing it. */
  public static String refusal(Subject.Kind kind) {
    return "Nothing was done: this "
        + kind.words()
        + " was reported, and somebody else decides about it, because you reported it or have"
        + " decided about it before. Ask another moderator. If there is something new, report it.";
  }

  /**
   * Whether a moderator may do something to a subject as far as reports of this space about it go:
   * not if they told one themselves; while one is appealed, and after that, not if they decided it
   * first.
   */
  public static boolean holds(Queries queries, SpaceId space, Subject subject, PersonId person) {
    return queries.the(
        """
        select not exists (
          select 1
          from reports r
          where r.kind = $2 and r.subject_id = $3 and r.space_id = $1
            and (r.state = 'ended' and r.decided_by is not distinct from $4
              or not exists (
                select 1 from report_handlers h
                where h.report_id = r.id and h.person_id = $4 and h.decides))) as holds
        """,
        row -> row.flag("holds"),
        space,
        subject.kind(),
        subject.id(),
        person);
  }
}
