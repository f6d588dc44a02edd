package commonground.contributions.mentions;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.spaces.Member;
import java.util.Collection;
import java.util.List;

/** Whom words mention: the rows that notices are made from. */
public final class Mentions {

  private Mentions() {}

  /**
   * Keeps whom new words mention, in the transaction that keeps the words. Whom they mentioned
   * before stays as it was; whom they mention no more hears no more of it. However the words came
   * here, a circle is told by those alone who may.
   *
   * @param unnamed whether the words show no name
   * @param marks as the renderer found them: the number of a person, or the word of a circle. A
   *     number of somebody who is not in the space counts for nothing
   * @param revision of the thread, with these words
   */
  public static void keep(
      Tx tx, Subject subject, Member writer, boolean unnamed, List<String> marks, long revision) {
    var people = numbers(people(marks));
    var circles = circles(marks);
    tx.ahead(
        """
        update mentions set stands = false
        where subject = $1 and subject_id = $2 and stands
          and not coalesce(person_id = any($3::bigint[]), whom = any($4::text[]))
        """,
        subject.kind(),
        subject.id(),
        people,
        whom(circles));
    tx.ahead(KEEP_PEOPLE, subject.kind(), subject.id(), writer.space().id(), people, revision);
    var told = circles.stream().filter(circle -> circle.mayBeToldBy(writer, unnamed)).toList();
    tx.ahead(KEEP_CIRCLES, subject.kind(), subject.id(), whom(told), revision);
  }

  private static List<String> whom(List<Circle> circles) {
    return circles.stream().map(Circle::whom).toList();
  }

  private static final String KEEP_PEOPLE =
      """
      insert into mentions (subject, subject_id, person_id, revision, stands)
      select $1, $2, m.person_id, $5, true
      from memberships m
      where m.space_id = $3 and m.person_id = any($4::bigint[])
      on conflict (subject, subject_id, person_id) do update
        set stands = true, revision = excluded.revision
        where not mentions.stands
      """;

  private static final String KEEP_CIRCLES =
      """
      insert into mentions (subject, subject_id, whom, revision, stands)
      select $1, $2, g.whom, $4, true
      from unnest($3::text[]) as g (whom)
      on conflict (subject, subject_id, whom) do update
        set stands = true, revision = excluded.revision
        where not mentions.stands
      """;

  /** The people among what stands between brackets. */
  static List<PersonId> people(List<String> marks) {
    return marks.stream()
        .filter(mark -> Character.isDigit(mark.charAt(0)))
        .map(mark -> new PersonId(Long.parseLong(mark)))
        .toList();
  }

  /** For a question to the database, which takes no empty list: 0 is nobody. */
  static List<Long> numbers(Collection<PersonId> people) {
    return people.isEmpty() ? List.of(0L) : people.stream().map(PersonId::value).toList();
  }

  /** The circles among them. */
  static List<Circle> circles(List<String> marks) {
    return marks.stream().flatMap(mark -> Circle.find(mark).stream()).toList();
  }

  /** Whether the words that came with this revision mention anybody anew. */
  public static boolean any(Queries queries, Subject subject, long revision) {
    return queries
        .one(
            """
            select true as there
            from mentions
            where subject = $1 and subject_id = $2 and revision = $3 and stands
            limit 1
            """,
            row -> row.flag("there"),
            subject.kind(),
            subject.id(),
            revision)
        .isPresent();
  }
}
