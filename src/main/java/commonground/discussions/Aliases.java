package commonground.discussions;

import commonground.people.People;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.spaces.Member;
import java.util.Optional;

/**
 * As whom people post without their name: in each thread somebody has one alias, and the letter of
 * its name says in which order they first did so. The table {@code unnamed} alone says who it is.
 *
 * <p>Nothing else that is written in the transaction of such a post may hold the number of its
 * writer: rows of one transaction are known by it.
 */
public final class Aliases {

  private final Db db;

  public Aliases(Db db) {
    this.db = db;
  }

  /** This person's alias in a thread that is locked; a new one if they have none yet. */
  public PersonId in(Tx tx, DiscussionId thread, PersonId person) {
    return find(tx, thread, person).orElseGet(() -> another(tx, thread, person));
  }

  private static Optional<PersonId> find(Queries queries, DiscussionId thread, PersonId person) {
    return queries.one(
        "select alias_id from unnamed where discussion_id = $1 and person_id = $2",
        row -> row.id("alias_id", PersonId::new),
        thread,
        person);
  }

  private PersonId another(Tx tx, DiscussionId thread, PersonId person) {
    var place =
        tx.the(
            """
            select coalesce(max(place), 0) + 1 as place from unnamed where discussion_id = $1
            """,
            row -> row.count("place"),
            thread);
    var alias = People.alias(tx, place, db.clock().instant());
    keep(tx, thread, person, alias, place);
    return alias;
  }

  /** An alias for a thread that is not there yet: the first one in it. */
  public PersonId first(Tx tx) {
    return People.alias(tx, 1, db.clock().instant());
  }

  /** Says whose the first alias of a thread is. */
  public void keep(Tx tx, DiscussionId thread, PersonId person, PersonId first) {
    keep(tx, thread, person, first, 1);
  }

  private static void keep(Tx tx, DiscussionId thread, PersonId person, PersonId alias, int place) {
    tx.run(
        """
        insert into unnamed (alias_id, discussion_id, space_id, person_id, place)
        select $1, id, space_id, $3, $4 from discussions where id = $2
        """,
        alias,
        thread,
        person,
        place);
  }

  /**
   * As whom this member acts on a thread that they started: under the name that it shows. Empty if
   * somebody else started it.
   */
  public static Optional<PersonId> starter(Tx tx, Member member, DiscussionId thread) {
    return tx.one(
        """
        select started_by
        from discussions
        where id = $1 and started_by = any(array(select self_id from selves where person_id = $2))
        """,
        row -> row.id("started_by", PersonId::new),
        thread,
        member.person());
  }

  /** What somebody is called in a thread who posts without their name; empty if not known yet. */
  public Optional<String> name(DiscussionId thread, PersonId person) {
    return db.one(
        """
        select p.name
        from unnamed u
        join people p on p.id = u.alias_id
        where u.discussion_id = $1 and u.person_id = $2
        """,
        row -> row.text("name"),
        thread,
        person);
  }
}
