package commonground.support;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.web.Route;
import commonground.support.Tour.Who;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Things that have to lie about for the pages of a {@link Tour}. */
final class Props {

  private Props() {}

  /** Somebody's wish to know who wrote the newest post without a name. */
  static void wish(Db db, PersonId by) {
    db.run(
        """
        insert into name_sights (post_id, asked_by, asked_at, reason)
        select max(p.id), $1, $2, 'A reason'
        from posts p
        join unnamed u on u.alias_id = p.writer_id
        """,
        by,
        db.clock().instant());
  }

  /** The picture of a space. */
  static void picture(Db db, String slug, PersonId by) {
    db.run(
        """
        insert into space_pictures (space_id, jpeg, made_at, made_by)
        select id, '\\xFFD8', '2026-01-01', $2
        from spaces
        where slug = $1
        on conflict do nothing
        """,
        slug,
        by);
  }

  /**
   * Posts that stand, or are removed by their writers, with a version before; its revision is 0.
   */
  static void posts(Db db, Collection<DiscussionId> threads, boolean removed) {
    var in = List.copyOf(threads);
    db.run("delete from hidings where revision = 0");
    db.run("delete from post_versions where revision <> 0");
    db.run(
        """
        insert into post_versions (post_id, revision, source, written_at)
        select id, 0, $2, written_at from posts where discussion_id = any($1)
        on conflict do nothing
        """,
        in,
        Tour.WORDS);
    db.run(
        """
        update posts set source = $2, html = '<p>Words</p>', removed_by = null,
          removal_reason = '', held = false, edited_at = written_at,
          removed_at = case when $3 then $4::timestamptz end
        where discussion_id = any($1)
        """,
        in,
        Tour.WORDS,
        removed,
        db.clock().instant());
  }

  /** A name that a topic can be given. */
  static void noTopic(Db db, String name) {
    db.run("delete from topics where name = $1", name);
  }

  /** Threads that can be closed. */
  static void reopen(Db db, Collection<DiscussionId> threads) {
    db.run(
        """
        update discussions
        set closed_at = null, closed_by = null, closing_reason = '', closes_at = null,
          closing_set_at = null
        where id = any($1)
        """,
        List.copyOf(threads));
  }

  /** A summary of theirs that waits, of revision 0; gives its number. */
  static long summary(Db db, DiscussionId thread, PersonId writer) {
    return db.the(
        """
        insert into summaries (discussion_id, writer_id, audience, source, html, renderer, up_to,
          state, revision, suggested_at, once)
        values ($1, $2, 'members', $3, '<p>Words</p>', 1, 1, 'waiting', 0, '2026-01-01',
          gen_random_uuid())
        on conflict (discussion_id, writer_id) where state = 'waiting' do update set revision = 0
        returning id
        """,
        row -> row.number("id"),
        thread,
        writer,
        Tour.WORDS);
  }

  /**
   * The number of a draft of theirs, for a place that is not there; discarded if it is to return.
   */
  static long draft(Db db, PersonId writer, String path) {
    return db.the(
        """
        insert into drafts (person_id, kind, about, number, page, saves, begun_with,
              line, words, fingerprint,
          seen, audience, saved_at, ended, ended_at)
        values ($1, 'start', 0, 0, gen_random_uuid()::text, 1, '', 'A title', $2,
          gen_random_uuid()::text::bytea, 0, 'members', $3::timestamptz,
          case when $4 then 'discarded' end, case when $4 then $3::timestamptz end)
        returning id
        """,
        row -> row.number("id"),
        writer,
        Tour.WORDS,
        db.clock().instant(),
        path.endsWith("/return"));
  }

  /** Whose post it is: one's own; to report or moderate, that of somebody else. */
  static Who whose(Route route, Who who) {
    if (route.path().endsWith("/:number/moderation")) {
      return Who.BROKER;
    }
    if (!route.path().contains("/:number/report")) {
      return who;
    }
    return switch (who) {
      case FACILITATOR -> Who.MEMBER;
      case MODERATOR -> Who.LIBRARIAN;
      default -> Who.FACILITATOR;
    };
  }

  /** The path with a report that waits, and with an act about whoever asks. */
  static String reported(
      Db db, String path, DiscussionId thread, PersonId reporter, PersonId asker) {
    if (path.contains(":report")) {
      return path.replace(":report", Long.toString(report(db, thread, reporter)));
    }
    return path.contains(":act")
        ? path.replace(":act", Long.toString(act(db, thread, asker)))
        : path;
  }

  /** A report that waits, of what somebody wrote as the second post of a thread. */
  private static long report(Db db, DiscussionId thread, PersonId reporter) {
    var now = db.clock().instant();
    db.run(
        """
        update posts set removed_at = null, removed_by = null, removal_reason = '', held = false
        where discussion_id = $1 and number = 2
        """,
        thread);
    var report =
        db.the(
            """
            insert into reports (space_id, kind, subject_id, about_id, why, state, opened_at, due_at)
            select d.space_id, 'post', p.id, p.writer_id, 'rules', 'new', $2, $2
            from posts p
            join discussions d on d.id = p.discussion_id
            where p.discussion_id = $1 and p.number = 2
            on conflict (kind, subject_id) where state = 'new' do update
              set taken_by = null, taken_at = null
            returning id
            """,
            row -> row.number("id"),
            thread,
            now);
    db.run(
        """
        insert into report_voices (report_id, reporter_id, why, words, told_at)
        values ($1, $2, 'rules', $3, $4)
        on conflict do nothing
        """,
        report,
        reporter,
        Tour.WORDS,
        now);
    return report;
  }

  /** A removal of a post of theirs, about which they can ask somebody else. */
  private static long act(Db db, DiscussionId thread, PersonId about) {
    return db.the(
        """
        insert into moderation_acts (space_id, kind, subject_id, about_id, what, ground, words, by_id,
          at)
        select d.space_id, 'post', p.id, $2, 'removed', 'rules', $3, d.started_by, $4
        from posts p
        join discussions d on d.id = p.discussion_id
        where p.discussion_id = $1 and p.number = 2
        returning id
        """,
        row -> row.number("id"),
        thread,
        about,
        Tour.WORDS,
        db.clock().instant());
  }

  /** The number of a job that was given up. */
  static long buriedJob(Db db) {
    return db.the(
        """
        insert into jobs (kind, args, due_at, died_at)
        values ('tour', '{}', '2100-01-01', '2026-01-01')
        returning id
        """,
        row -> row.number("id"));
  }

  /** A copy of what is theirs, made and ready. */
  static void copy(HttpBrowser browser) {
    browser.post("/account/copy", Map.of("_token", browser.token()));
    Eventually.that(
        "the copy is ready",
        () -> browser.get("/account/copy").text().contains("Your copy is ready"));
  }
}
