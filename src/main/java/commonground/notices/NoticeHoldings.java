package commonground.notices;

import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Tx;
import java.util.List;

/** What notices hold about people: ids of what they were told, and what they want of mail. */
public final class NoticeHoldings implements Holdings {

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("notices")
            .deleted("id", "person_id", "kind", "reason", "space_id", "discussion_id", "post_id")
            .deleted("room_id", "message_id", "at", "read_at", "mail", "mail_job", "since"),
        Holding.of("mail_wishes")
            .deleted("person_id", "by_mail", "quiet", "quiet_from", "quiet_until")
            .deleted("digest_days", "digest_minute"),
        Holding.of("digests").deleted("person_id", "due_at", "sent_at", "job"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(
        Step.deletes("notices", NoticeHoldings::deleteNotices),
        Step.deletes("mail_wishes", NoticeHoldings::deleteWishes),
        Step.deletes("digests", NoticeHoldings::deleteDigests));
  }

  private static int deleteNotices(Tx tx, Erasure erasure) {
    return tx.run(
        """
        delete from notices
        where id in (
          select id
          from notices
          where person_id = any(array(select self_id from selves where person_id = $1))
          limit $2)
        """,
        erasure.person(),
        Step.BATCH);
  }

  private static int deleteWishes(Tx tx, Erasure erasure) {
    return tx.run("delete from mail_wishes where person_id = $1", erasure.person());
  }

  private static int deleteDigests(Tx tx, Erasure erasure) {
    return tx.run("delete from digests where person_id = $1", erasure.person());
  }

  @Override
  public List<Sheet> copy() {
    return List.of(
        new Sheet(
            "notices",
            "What you were told",
            "Of what, when, by which rule, and whether you have pressed a button for it.",
            (db, person, after) -> db.list(NOTICES, Sheet::read, person, after, Sheet.BATCH)),
        new Sheet(
            "mail",
            "What you want of mail",
            "Whether notices come by email, in which hours not, and when all that is new comes: the days"
                + " are bits from Monday (1) to Sunday (64), the time is in minutes of the day.",
            (db, person, after) -> db.list(WISHES, Sheet::read, person, after, Sheet.BATCH)));
  }

  private static final String NOTICES =
      """
      select n.id as key, n.at, n.kind as what, n.reason as why, s.name as space,
        n.discussion_id as discussion, n.room_id as room, n.read_at, n.mail = 'done' as mail_is_done
      from notices n
      join spaces s on s.id = n.space_id
      where n.person_id = any(array(select self_id from selves where person_id = $1))
        and n.id > $2
      order by n.id
      limit $3
      """;

  private static final String WISHES =
      """
      select person_id as key, by_mail, quiet as quiet_hours, quiet_from, quiet_until,
        digest_days, digest_minute
      from mail_wishes
      where person_id = $1 and person_id > $2
      limit $3
      """;
}
