package commonground.chat.making;

import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import java.util.List;

/**
 * What is held about people who made discussions of messages. Of those who wrote the messages it
 * holds nothing: what they say is looked up, and goes when the message goes.
 */
public final class MadeHoldings implements Holdings {

  /**
   * A hidden space is named to the person $1 only while they are in it; titles and rooms, too, but
   * for a discussion that everybody reads.
   */
  private static final String MADE =
      """
      select m.discussion_id as key, coalesce(s.name, 'a space you are not in') as space,
        case when b.person_id is not null or s.visibility = 'public' and d.audience = 'everyone'
          then d.title end as discussion,
        case when b.person_id is not null and r.space_id = d.space_id
          then coalesce(r.name, 'Main room') end as room, m.made_at,
        (select count(*) from taken_along t where t.discussion_id = m.discussion_id) as messages
      from made_discussions m
      join rooms r on r.id = m.room_id
      join discussions d on d.id = m.discussion_id
      left join memberships b on b.space_id = d.space_id and b.person_id = $1
      left join spaces s on s.id = d.space_id
        and (s.visibility <> 'hidden' or b.person_id is not null)
      where m.made_by = $1 and m.discussion_id > $2
      order by m.discussion_id
      limit $3
      """;

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("made_discussions")
            .nothing("discussion_id", "room_id", "made_at")
            .kept("Who made it of messages. Points to a blank account.", "made_by"),
        Holding.of("taken_along").nothing("discussion_id", "message_id"));
  }

  @Override
  public List<Step> erasure() {
    return List.of();
  }

  @Override
  public List<Sheet> copy() {
    return List.of(
        new Sheet(
            "made-discussions",
            "Discussions that you made of messages",
            "Of which room, and how many messages you used. The summaries are among your"
                + " posts.",
            (db, person, after) -> db.list(MADE, Sheet::read, person, after, Sheet.BATCH)));
  }
}
