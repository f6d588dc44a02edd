package commonground.contributions.reactions;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.spaces.Member;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people say of subjects by pressing a word: each person each word once. */
public final class Reactions {

  private final Db db;

  public Reactions(Db db) {
    this.db = db;
  }

  /**
   * @return false if the person has said this of it before
   */
  public static boolean give(Tx tx, Subject subject, PersonId person, Reaction word, Instant at) {
    return tx.run(
            """
            insert into reactions (subject, subject_id, person_id, word, at)
            values ($1, $2, $3, $4, $5)
            on conflict do nothing
            """,
            subject.kind(),
            subject.id(),
            person,
            word,
            at)
        > 0;
  }

  /**
   * @return false if the person has not said this of it
   */
  public static boolean takeBack(Tx tx, Subject subject, PersonId person, Reaction word) {
    return tx.run(
            """
            delete from reactions
            where subject = $1 and subject_id = $2 and person_id = $3 and word = $4
            """,
            subject.kind(),
            subject.id(),
            person,
            word)
        > 0;
  }

  /** What somebody has said of a subject. */
  public record Given(long subject, Reaction word) {}

  /**
   * Erases what a person has said of these subjects.
   *
   * @return what it was
   */
  public static List<Given> erase(Tx tx, Subject.Kind kind, List<Long> ids, PersonId person) {
    return tx.list(
        """
        delete from reactions
        where subject = $1 and subject_id = any($2) and person_id = $3
        returning subject_id, word
        """,
        row -> new Given(row.number("subject_id"), row.word("word", Reaction.class)),
        kind,
        ids,
        person);
  }

  /**
   * What was said of some subjects of one kind, in one question; those of which nothing was said
   * are missing.
   *
   * @param reader whose own are marked; {@link PersonId#OPERATOR} for nobody's
   */
  public Map<Long, Tally> of(Subject.Kind kind, List<Long> ids, PersonId reader) {
    return db.list(SAID, Said::read, kind, ids, reader).stream()
        .collect(
            Collectors.groupingBy(
                Said::id, Collectors.collectingAndThen(Collectors.toList(), Said::tally)));
  }

  private static final String SAID =
      """
      select subject_id, word, count(*) as people, bool_or(person_id = $3) as own
      from reactions
      where subject = $1 and subject_id = any($2)
      group by subject_id, word
      """;

  private record Said(long id, Reaction word, int people, boolean own) {

    static Said read(Row row) {
      return new Said(
          row.number("subject_id"),
          row.word("word", Reaction.class),
          row.count("people"),
          row.flag("own"));
    }

    /** Of all that was said of one subject. */
    static Tally tally(List<Said> all) {
      return new Tally(
          all.stream().collect(Collectors.toMap(Said::word, Said::people)),
          all.stream().filter(Said::own).map(Said::word).collect(Collectors.toSet()));
    }
  }

  /**
   * Somebody who has said something.
   *
   * @param name as the space knows them
   * @param here whether they are in it today
   */
  public record Giver(PersonId person, String name, boolean here, Reaction word) {}

  /** People of whom a page shows the names; the first of them. */
  static final int MOST = 2_000;

  /** Who has said what of a subject, for who is in its space; the first first. */
  public List<Giver> givers(Member member, Subject subject) {
    return db.list(
        """
        select r.person_id, r.word, k.name, m.person_id is not null as here
        from reactions r
        join known_as k on k.space_id = $3 and k.person_id = r.person_id
        left join memberships m on m.space_id = $3 and m.person_id = r.person_id
        where r.subject = $1 and r.subject_id = $2
        order by r.at, r.person_id
        limit $4
        """,
        row ->
            new Giver(
                row.id("person_id", PersonId::new),
                row.text("name"),
                row.flag("here"),
                row.word("word", Reaction.class)),
        subject.kind(),
        subject.id(),
        member.space().id(),
        MOST);
  }
}
