package commonground.contributions.reactions;

import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import java.util.List;

/** What reactions hold about people: all of it is theirs. */
public final class ReactionHoldings implements Holdings {

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("reactions").deleted("subject", "subject_id", "person_id", "word", "at"));
  }

  /**
   * Nothing here: whoever shows what was said of its subjects counts each as a change of its own,
   * and erases it by {@link Reactions#erase}.
   */
  @Override
  public List<Step> erasure() {
    return List.of();
  }

  @Override
  public List<Sheet> copy() {
    return List.of(
        new Sheet(
            "reactions",
            "What you said of posts by pressing a word",
            "Of which posts, what and when; in spaces that you are in.",
            (db, person, after) -> db.list(REACTIONS, Sheet::read, person, after, Sheet.BATCH)));
  }

  private static final String REACTIONS =
      """
      select x.*
      from (
        select row_number() over (order by r.at, r.subject_id, r.word) as key, s.name as space,
          d.title as discussion, p.number as post, r.word as what, r.at
        from reactions r
        join posts p on p.id = r.subject_id
        join discussions d on d.id = p.discussion_id
        join spaces s on s.id = d.space_id
        join memberships m on m.space_id = d.space_id and m.person_id = r.person_id
        where r.subject = 'post' and r.person_id = $1) x
      where x.key > $2
      order by x.key
      limit $3
      """;
}
