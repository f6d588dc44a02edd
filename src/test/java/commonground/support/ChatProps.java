package commonground.support;

import commonground.chat.RoomId;
import commonground.demo.Chatter;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.web.Route;

/** What a {@link Tour} finds in the rooms of its spaces. */
public final class ChatProps {

  private ChatProps() {}

  /** Whoever has a post in the thread says something in the space's own room: same numbers. */
  static void furnish(TestSite site, String slug, DiscussionId thread) {
    var chatter = new Chatter(site.db());
    site.db()
        .list(
            "select writer_id from posts where discussion_id = $1 order by number",
            row -> row.id("writer_id", PersonId::new),
            thread)
        .forEach(person -> {
          var member = site.world().member(person, slug);
          chatter.say(member, chatter.own(member), 0, Tour.WORDS);
        });
  }

  /** The space's own room. */
  public static String room(Db db, String slug) {
    var room =
        db.the(
            """
            select r.id
            from rooms r
            join spaces s on s.id = r.space_id
            where s.slug = $1 and r.name is null
            """,
            row -> row.id("id", RoomId::new),
            slug);
    return Long.toString(room.value());
  }

  /** Messages say again what they said, or were just deleted by their writers, where that is asked. */
  static void prepare(Db db, Route route) {
    if (!route.path().contains("/messages/:number")) {
      return;
    }
    db.run("delete from message_versions");
    db.run(
        """
        insert into message_versions (message_id, revision, source, written_at)
        select id, 0, $1, written_at from messages
        """,
        Tour.WORDS);
    db.run(
        """
        update messages set source = $1, html = '<p>Words</p>', removed_by = null,
          removal_reason = '', held = false, edited_at = written_at, edits = 1,
          removed_at = case when $2 then $3::timestamptz end
        """,
        Tour.WORDS,
        route.path().endsWith("/:number/return"),
        db.clock().instant());
  }
}
