package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import commonground.chat.RoomPositions;
import commonground.discussions.Talk;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each page counts somebody's notices: it looks at theirs, and at few of them. */
class NoticePlanTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.LISTED);

  /** A space with much talk; all of it is told to 60 people, who have read nearly all. */
  private void fill(PersonId writer) {
    var db = database.db();
    var room =
        db.<Long>the(
            """
            insert into rooms (space_id, opened_at, revision, messages)
            values ($1, now(), 8000, 8000)
            returning id
            """,
            row -> row.number("id"),
            talk.space());
    db.run(
        """
        insert into people (email, name, created_at)
        select 'plan' || n || '@test.example', 'Plan ' || n, now() from generate_series(1, 60) n
        """);
    db.run(
        """
        insert into memberships (space_id, person_id, role, joined_at, attention)
        select $1, id, 'member', now(), 'just_for_me' from people where email like 'plan%'
        """,
        talk.space());
    db.run(
        """
        insert into discussions (space_id, title, audience, started_by, started_at, revision, posts,
          last_post_at, public_posts, last_public_post)
        select $1, 'T' || n, 'members', $2, now(), 100, 100, now(), 0, 0
        from generate_series(1, 50) n
        """,
        talk.space(),
        writer);
    db.run(
        """
        insert into posts (discussion_id, number, root, writer_id, audience, source, html, renderer,
          written_at, written_revision, revision, once)
        select d.id, n, n, $2, 'members', 'w', '<p>w</p>', 1, now(), n, n, gen_random_uuid()
        from discussions d
        cross join generate_series(1, 50) n
        where d.space_id = $1
        """,
        talk.space(),
        writer);
    db.run(
        """
        insert into messages (room_id, number, writer_id, source, html, renderer, written_at,
          written_revision, revision, once)
        select $1, n, $2, 'w', '<p>w</p>', 1, now(), n, n, gen_random_uuid()
        from generate_series(1, 8000) n
        """,
        room,
        writer);
    tell(room);
    db.list(
            "select tablename from pg_tables where schemaname = 'public'",
            row -> row.text("tablename"))
        .forEach(table -> db.run("vacuum (analyze) " + table));
  }

  private void tell(long room) {
    var db = database.db();
    db.run(
        """
        insert into notices (person_id, kind, reason, space_id, discussion_id, post_id, at, mail,
          read_at)
        select m.person_id, 'post', 'mentioned', m.space_id, p.discussion_id, p.id, now(), 'none',
          case when p.id % 1000 > 3 then now() end
        from memberships m
        join posts p on p.id % 20 = m.person_id % 20
        where m.space_id = $1
        """,
        talk.space());
    db.run(
        """
        insert into notices (person_id, kind, reason, space_id, room_id, message_id, at, mail,
          read_at)
        select m.person_id, 'message', 'mentioned', m.space_id, g.room_id, g.id, now(), 'none',
          case when g.id % 1000 > 3 then now() end
        from memberships m
        join messages g on g.id % 20 = m.person_id % 20
        where m.space_id = $1 and g.room_id = $2
        """,
        talk.space(),
        room);
    db.run(
        """
        insert into mentions (subject, subject_id, person_id, revision, stands)
        select 'message', message_id, min(person_id), 1, true
        from notices
        where message_id is not null
        group by message_id
        union all
        select 'post', post_id, min(person_id), 1, true
        from notices
        where post_id is not null
        group by post_id
        """);
  }

  private String plan(String sql, Object... parameters) {
    return database
        .db()
        .list(
            "explain (analyze, costs off, timing off, summary off, buffers off) " + sql,
            row -> row.text("QUERY PLAN"),
            parameters)
        .stream()
        .collect(Collectors.joining("\n"));
  }

  @Test
  void what_others_were_told_and_what_is_read_is_not_looked_at() {
    var writer = talk.join("Ben Plan", Role.MEMBER).person();
    fill(writer);
    var person =
        database
            .db()
            .<PersonId>the(
                """
                select person_id
                from notices_shown
                where unread and message_id is not null
                order by person_id
                limit 1
                """,
                row -> row.id("person_id", PersonId::new));
    var notices =
        new Notices(
            database.db(),
            new Positions(new ReadPositions(database.db()), new RoomPositions(database.db())));
    assertEquals(11, notices.unread(person));
    var count =
        plan("select 1 from notices_shown where person_id = $1 and unread limit $2", person, 100);
    var rows =
        plan(
            NoticeRow.SELECT + "where n.person_id = $1 and n.unread order by n.id desc limit 20",
            person);
    var ofPost = plan("select person_id from mentioned_here where post_id = $1", 1_000L);
    assertFalse(ofPost.contains("messages"), "of a post no message is asked: " + ofPost);
    var ofMessage = plan("select person_id from mentioned_here where message_id = $1", 1_000L);
    assertFalse(ofMessage.contains("posts"), "of a message no post is asked: " + ofMessage);
    for (var one : List.of(count, rows, ofPost, ofMessage)) {
      assertFalse(one.matches("(?s).*actual rows=\\d{4,}.*"), one);
      assertFalse(one.contains("Seq Scan on notices"), one);
    }
  }
}
