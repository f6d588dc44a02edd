package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.platform.jobs.Jobs;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A post that more people hear of than are told in one transaction. */
class ManyFollowersTest {

  @RegisterExtension static final TestSite site = new TestSite();

  /** More than two batches. */
  private static final int FOLLOWERS =
      Integer.getInteger("commonground.followers", 2 * Hearers.BATCH + 100);

  private final Ears ears = new Ears(site, Visibility.LISTED);

  private DiscussionId followed() {
    var thread = ears.start(ears.fay, "Followed by many");
    site.db()
        .run(
            """
            with new as (
              insert into people (email, name, created_at)
              select 'follower.' || $1::bigint || '.' || n || '@test.example', 'Follower ' || n, $3
              from generate_series(1, $4::bigint) n
              returning id),
            here as (
              insert into memberships (space_id, person_id, role, joined_at)
              select $1, id, 'member', $3 from new)
            insert into reading_positions (person_id, discussion_id, revision, attention)
            select id, $2, 0, 'every_post' from new
            """,
            ears.space,
            thread,
            site.db().clock().instant(),
            FOLLOWERS);
    return thread;
  }

  private long count(String which) {
    return site.db()
        .the(
            "select count(*) as number from notices where space_id = $1 and " + which,
            row -> row.number("number"),
            ears.space);
  }

  @Test
  void each_of_them_is_told_once_and_whoever_posts_waits_for_none_of_them() {
    var thread = followed();
    var browser = site.signedIn(ears.ben);
    var page = browser.get(ears.path(thread));
    var begin = System.nanoTime();
    var posted = page.submit("form.cg-reply", Map.of("post", "Words for many"));
    var answered = System.nanoTime();
    ears.quiet();
    var told = System.nanoTime();
    assertTrue(posted.text().contains("Posted as post 2."));
    assertEquals(FOLLOWERS, count("reason = 'you_follow'"));
    assertEquals(1, count("reason = 'your_discussion'"));
    assertEquals(FOLLOWERS + 1, count("mail = 'due'"));
    System.out.printf(
        "followers %d: posted in %d ms, all told %d ms later%n",
        FOLLOWERS, (answered - begin) / 1_000_000, (told - answered) / 1_000_000);
  }

  @Test
  void each_of_many_who_are_mentioned_at_once_is_told_once() {
    var thread = followed();
    site.db().run("update reading_positions set attention = null where discussion_id = $1", thread);
    site.db()
        .run(
            """
            update memberships set perspectives = '{patient}'
            where space_id = $1 and role = 'member'
            """,
            ears.space);
    var browser = site.signedIn(ears.fay);
    var page = browser.get(ears.path(thread));
    var begin = System.nanoTime();
    var found = browser.get("/spaces/" + ears.slug + "/mentions?name=fol&quiet");
    var completed = System.nanoTime();
    assertEquals(8, found.html().select("[role=option]").size());
    page.submit("form.cg-reply", Map.of("post", "Dear @patients", "_told", "@patients"));
    var answered = System.nanoTime();
    ears.quiet();
    var told = System.nanoTime();
    // Ana and Ben are patients too.
    assertEquals(FOLLOWERS + 2, count("reason = 'patients_mentioned'"));
    System.out.printf(
        "mentioned %d: names found in %d ms, posted in %d ms, all told %d ms later%n",
        FOLLOWERS,
        (completed - begin) / 1_000_000,
        (answered - completed) / 1_000_000,
        (told - answered) / 1_000_000);
  }

  @Test
  void a_job_that_is_done_twice_tells_nobody_twice() {
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 1, "Words");
    var post =
        site.db()
            .the(
                "select id from posts where discussion_id = $1 and number = 2",
                row -> row.id("id", commonground.discussions.PostId::new),
                thread);
    for (var n = 0; n < 2; n++) {
      site.db()
          .transaction(tx -> {
            new Jobs().enqueue(tx, new TellOfPost(post));
            return tx;
          });
    }
    assertEquals(1, ears.told(ears.ana).size());
  }
}
