package commonground.contributions.moderation;

import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Tx;
import java.util.List;

/** What reports and the record of acts hold about people. */
public final class ModerationHoldings implements Holdings {

  private static final String BLANK = "Points to a blank account. ";

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("reports")
            .nothing("id", "space_id", "kind", "subject_id", "why", "state", "due_at", "in_time")
            .nothing("taken_at", "decided_at", "appealed_at", "ended_at", "fallen_at")
            .kept(BLANK + "Others have reported what they wrote.", "about_id", "opened_at")
            .kept(
                BLANK + "Who looked at it is accounted for.", "taken_by", "decided_by", "ended_by")
            .kept(BLANK + "Somebody else has looked because of it.", "appealed_by")
            .blanked("appeal"),
        Holding.of("report_voices")
            .nothing("id", "report_id", "why")
            .kept(BLANK + "That something was reported counts on.", "reporter_id", "told_at")
            .blanked("email")
            .blanked("words"),
        Holding.of("moderation_acts")
            .nothing("id", "space_id", "kind", "what", "ground", "at", "until", "pace", "report_id")
            .kept(BLANK + "What was done in a space is accounted for.", "subject_id", "about_id")
            .kept(BLANK + "The same.", "by_id")
            // Of what was done to them. What they said of a room goes only with all their words.
            .blanked("words"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(
        Step.blanks("reports", ModerationHoldings::blankAppeals),
        Step.blanks("report_voices", ModerationHoldings::blankVoices),
        Step.blanks("report_voices", ModerationHoldings::blankAddresses),
        Step.blanks("moderation_acts", ModerationHoldings::blankReasons),
        Step.blanks("moderation_acts", ModerationHoldings::blankOfRooms));
  }

  /** Under one name in each transaction, here and below: it would tell whose an alias was. */
  private static int blankAppeals(Tx tx, Erasure erasure) {
    return tx.run(
        """
        update reports set appeal = ''
        where appeal <> '' and appealed_by = (
          select appealed_by
          from reports
          where appealed_by = any(array(select self_id from selves where person_id = $1))
            and appeal <> ''
          limit 1)
        """,
        erasure.person());
  }

  private static int blankVoices(Tx tx, Erasure erasure) {
    return tx.run(
        "update report_voices set words = '' where reporter_id = $1 and words <> ''",
        erasure.person());
  }

  /** What they told without signing in, if they left the address of their account. */
  private static int blankAddresses(Tx tx, Erasure erasure) {
    return tx.run(
        "update report_voices set words = '', email = null where lower(email) = lower($1)",
        erasure.email().text());
  }

  /** What moderators said of them. */
  private static int blankReasons(Tx tx, Erasure erasure) {
    return tx.run(
        """
        update moderation_acts set words = ''
        where words <> '' and about_id = (
          select about_id
          from moderation_acts
          where about_id = any(array(select self_id from selves where person_id = $1))
            and words <> ''
          limit 1)
        """,
        erasure.person());
  }

  /** What they said to all in a room. Nobody does that under another name. */
  private static int blankOfRooms(Tx tx, Erasure erasure) {
    return erasure.removesWords()
        ? tx.run(
            """
            update moderation_acts set words = ''
            where id in (
              select id
              from moderation_acts
              where by_id = $1 and kind = 'room' and words <> ''
              limit $2)
            """,
            erasure.person(),
            Step.BATCH)
        : 0;
  }

  @Override
  public List<Sheet> copy() {
    return List.of(
        new Sheet(
            "reports",
            "What you reported",
            "What you told those who look after a space, and how far it is.",
            (db, person, after) -> db.list(REPORTED, Sheet::read, person, after, Sheet.BATCH)),
        new Sheet(
            "decisions",
            "What was decided about you",
            "What was done to what you wrote, or to you, why, and until when.",
            (db, person, after) -> db.list(ACTS, Sheet::read, person, after, Sheet.BATCH)),
        new Sheet(
            "appeals",
            "What you asked somebody else to look at",
            "What you said about it, and how far it is.",
            (db, person, after) -> db.list(APPEALS, Sheet::read, person, after, Sheet.BATCH)));
  }

  /** Of a hidden space the name only while they are in it. */
  private static final String PLACE =
      """
      case when s.visibility <> 'hidden' or exists (
          select 1 from memberships m where m.space_id = s.id and m.person_id = $1)
        then s.name end as space
      """;

  private static final String REPORTED =
      "select v.id as key, v.told_at, v.why, v.words, r.state, "
          + PLACE
          + """
          from report_voices v
          join reports r on r.id = v.report_id
          join spaces s on s.id = r.space_id
          where v.reporter_id = $1 and v.id > $2
          order by v.id
          limit $3
          """;

  private static final String ACTS =
      "select a.id as key, a.at, a.what, a.ground as why, a.words, a.until, "
          + PLACE
          + """
          from moderation_acts a
          join spaces s on s.id = a.space_id
          where a.about_id = any(array(select self_id from selves where person_id = $1))
            and a.id > $2
          order by a.id
          limit $3
          """;

  private static final String APPEALS =
      "select r.id as key, r.appealed_at, r.appeal as words, r.state, "
          + PLACE
          + """
          from reports r
          join spaces s on s.id = r.space_id
          where r.appealed_by = any(array(select self_id from selves where person_id = $1))
            and r.id > $2
          order by r.id
          limit $3
          """;
}
