package commonground.contributions.mentions;

import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Tx;
import java.util.List;

/**
 * What mentions hold about people: that words name them. They stay in the words of others, under
 * the name of whoever has left; with words that are removed they go.
 */
public final class MentionHoldings implements Holdings {

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("mentions")
            .nothing("id", "subject", "subject_id", "whom", "revision", "stands")
            .kept("Words of others name them. Points to a blank account.", "person_id"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(
        Step.deletes("mentions", MentionHoldings::delete),
        Step.deletes("mentions", MentionHoldings::deleteOfMessages));
  }

  /** Whom their own words named, which are no longer there. */
  private static int delete(Tx tx, Erasure erasure) {
    return erasure.removesWords()
        ? tx.run(
            """
            delete from mentions
            where subject = 'post' and subject_id in (
              select t.subject_id
              from posts p
              join mentions t on t.subject = 'post' and t.subject_id = p.id
              where p.writer_id = any(array(select self_id from selves where person_id = $1))
              limit $2)
            """,
            erasure.person(),
            Step.BATCH)
        : 0;
  }

  private static int deleteOfMessages(Tx tx, Erasure erasure) {
    return erasure.removesWords()
        ? tx.run(
            """
            delete from mentions
            where subject = 'message' and subject_id in (
              select t.subject_id
              from messages x
              join mentions t on t.subject = 'message' and t.subject_id = x.id
              where x.writer_id = $1
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
            "mentions",
            "Posts that mention you by name",
            "In which space and discussion, of those that you are in.",
            (db, person, after) -> db.list(MENTIONS, Sheet::read, person, after, Sheet.BATCH)),
        new Sheet(
            "mentions-in-chat",
            "Messages that mention you by name",
            "In which space and room, of those that you are in.",
            (db, person, after) -> db.list(IN_CHAT, Sheet::read, person, after, Sheet.BATCH)));
  }

  private static final String MENTIONS =
      """
      select p.id as key, s.name as space, d.title as discussion, p.number as post
      from mentions t
      join posts p on p.id = t.subject_id and p.removed_at is null
      join discussions d on d.id = p.discussion_id
      join spaces s on s.id = d.space_id
      join memberships m on m.space_id = d.space_id and m.person_id = t.person_id
      where t.subject = 'post' and t.person_id = $1 and t.stands and p.id > $2
      order by p.id
      limit $3
      """;

  /** A room without a name is the space's own. */
  private static final String IN_CHAT =
      """
      select x.id as key, s.name as space, r.name as room, x.number as message
      from mentions t
      join messages x on x.id = t.subject_id and x.removed_at is null
      join rooms r on r.id = x.room_id
      join spaces s on s.id = r.space_id
      join memberships m on m.space_id = r.space_id and m.person_id = t.person_id
      where t.subject = 'message' and t.person_id = $1 and t.stands and x.id > $2
      order by x.id
      limit $3
      """;
}
