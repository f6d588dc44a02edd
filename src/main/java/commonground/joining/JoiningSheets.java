package commonground.joining;

import commonground.people.Sheet;
import java.util.List;

/** What somebody's copy says of how they came in, and let others in. */
final class JoiningSheets {

  private JoiningSheets() {}

  private static final String REQUESTS =
      """
      select r.id as key, s.name as space, r.questions, r.answers, r.perspectives, r.asked_at, r.state,
        r.answered_at, nullif(r.words, '') as words_to_you
      from join_requests r
      join spaces s on s.id = r.space_id
      where r.person_id = $1 and r.id > $2
      order by r.id
      limit $3
      """;

  private static final String ANSWERS =
      """
      select r.id as key, s.name as space, r.words, r.answered_at
      from join_requests r
      join spaces s on s.id = r.space_id
      where r.answered_by = $1 and r.id > $2
      order by r.id
      limit $3
      """;

  private static final String AGREED =
      """
      select s.id as key, s.name as space, a.version, a.accepted_at as agreed_at
      from rules_acceptances a
      join spaces s on s.id = a.space_id
      where a.person_id = $1 and s.id > $2
      order by s.id
      limit $3
      """;

  private static final String RULES =
      """
      select x.*
      from (
        select row_number() over (order by g.space_id, g.version) as key, s.name as space, g.version,
          g.source as rules, nullif(g.change_note, '') as what_changed, g.made_at
        from ground_rules g
        join spaces s on s.id = g.space_id
        where g.made_by = $1) x
      where x.key > $2
      order by x.key
      limit $3
      """;

  private static final String LINKS =
      """
      select i.id as key, s.name as space, i.role, i.perspective,
        nullif(i.label, '') as label, nullif(i.words, '') as words, i.uses, i.made_at, i.expires_at
      from invitations i
      join spaces s on s.id = i.space_id
      where i.made_by = $1 and i.id > $2
      order by i.id
      limit $3
      """;

  private static final String INVITED =
      """
      select i.id as key, s.name as space, i.role, nullif(i.addressee, '') as written_to, i.email,
        i.mailed_at
      from invitations i
      join spaces s on s.id = i.space_id
      where i.mailed_at is not null and i.id > $2
        and (i.used_by = $1 or i.email = (select p.email from people p where p.id = $1))
      order by i.id
      limit $3
      """;

  static final List<Sheet> ALL =
      List.of(
          new Sheet(
              "invited",
              "Where you were invited by email",
              "The spaces that wrote to you, and how you were called there.",
              (db, person, after) -> db.list(INVITED, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "requests",
              "Where you asked to join",
              "Your answers to the questions of a space, and what came of it.",
              (db, person, after) -> db.list(REQUESTS, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "answers",
              "What you said to people who asked to join",
              "Your words to them.",
              (db, person, after) -> db.list(ANSWERS, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "agreed",
              "Ground rules that you agreed to",
              "Which version, and when.",
              (db, person, after) -> db.list(AGREED, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "rules",
              "Ground rules that you wrote",
              "As you wrote them for a space.",
              (db, person, after) -> db.list(RULES, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "links",
              "Links to join that you made",
              "Without the links themselves: who holds one can come in.",
              (db, person, after) -> db.list(LINKS, Sheet::read, person, after, Sheet.BATCH)));
}
