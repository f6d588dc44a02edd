package commonground.contributions.mentions;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.spaces.Member;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Whom a member can name in their space, and how many a circle are. */
final class Nameables {

  private final Db db;

  Nameables(Db db) {
    this.db = db;
  }

  /**
   * Everybody in the space.
   *
   * @param more who is named already and may have left
   */
  List<Nameable> of(Member member, Collection<PersonId> more) {
    return db.list(
        """
        select k.person_id, k.name, m.role, m.perspectives
        from memberships m
        join known_as k on k.space_id = m.space_id and k.person_id = m.person_id
        where m.space_id = $1
        union all
        select c.person_id, c.name, 'member', '{}'
        from called c
        where c.space_id = $1 and c.person_id = any($2) and not c.here
        """,
        Nameables::read,
        member.space().id(),
        Mentions.numbers(more));
  }

  private static Nameable read(Row row) {
    var role = row.word("role", Role.class);
    var about =
        Stream.of(
                role == Role.MEMBER ? "" : role.words(),
                Perspective.words(row.words("perspectives", Perspective.class)))
            .filter(words -> !words.isEmpty())
            .toList();
    return Nameable.of(
        row.id("person_id", PersonId::new), row.text("name"), String.join(", ", about));
  }

  /** How many others are in one of these circles: so many are told, if they want to hear of it. */
  int count(Member member, Collection<Circle> circles) {
    return circles.isEmpty()
        ? 0
        : db.the(
            """
            select count(*) as people
            from memberships m
            where m.space_id = $1 and m.person_id <> $2
              and (m.role = any($3::text[]) or m.perspectives && $3::text[])
            """,
            row -> row.count("people"),
            member.space().id(),
            member.person(),
            circles.stream().map(Circle::whom).toList());
  }
}
