package commonground.leaving;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.SpaceId;
import commonground.support.TestSite;

/**
 * What whoever leaves reported, and was reported of; what they decided, and what was of them; what
 * they said to calm a room.
 */
record Judged(
    TestSite site, SpaceId home, DiscussionId thread, PersonId person, PersonId fay, int number) {

  void all() {
    reported();
    paused(person, fay, "paused because of me " + number);
    paused(fay, person, "Fay rests");
    calmed(person, "calmed a room with words of mine " + number);
    calmed(fay, "Calmed by Fay");
  }

  /** What they told and appealed, what was told of them, and what they decided of others. */
  private void reported() {
    site.db()
        .run(
            """
            with report as (
              insert into reports (space_id, kind, subject_id, about_id, why, state, opened_at, due_at,
                taken_by, taken_at, decided_by, decided_at, in_time, appealed_by, appealed_at, appeal,
                ended_by, ended_at)
              select $1, 'post', id, $2, 'rules', 'ended', now(), now(), $2, now(), $2, now(), true,
                $2, now(), $3, $2, now()
              from posts
              where discussion_id = $4 and number = 1
              returning id)
            insert into report_voices (report_id, reporter_id, email, why, words, told_at)
            select id, $2, null, 'rules', $5, now() from report
            union all
            select id, null, 'vera@test.example', 'rules', 'Told by Vera', now() from report
            union all
            select r.id, null, upper(p.email), 'rules', $5 || ' signed out', now()
            from report r
            join people p on p.id = $2
            """,
            home,
            person,
            "an appeal of mine " + number,
            thread,
            "I told of somebody " + number);
    act(person, fay, "decided because of me " + number);
    act(fay, person, "Decided because of Fay");
  }

  private void act(PersonId about, PersonId by, String words) {
    site.db()
        .run(
            """
            insert into moderation_acts (space_id, kind, subject_id, about_id, what, ground, words,
              by_id, at, until)
            values ($1, 'person', $2, $2, 'paused', 'rules', $4, $3, now(), now())
            """,
            home,
            about,
            by,
            words);
  }

  private void calmed(PersonId by, String words) {
    site.db()
        .run(
            """
            insert into moderation_acts (space_id, kind, subject_id, what, ground, words, by_id, at,
              pace)
            select $1, 'room', r.id, x.what, 'other', x.words, $2, now(), x.pace
            from rooms r
            cross join (
              values ('room_held', $3, null),
                ('room_paced', '', 60)) x (what, words, pace)
            where r.space_id = $1 and r.name is null
            """,
            home,
            by,
            words);
  }

  private void paused(PersonId whom, PersonId by, String reason) {
    site.db()
        .run(
            """
            insert into pauses (space_id, person_id, until, reason, paused_at, paused_by)
            values ($1, $2, now(), $4, now(), $3)
            """,
            home,
            whom,
            by,
            reason);
  }
}
