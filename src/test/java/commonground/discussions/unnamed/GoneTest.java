package commonground.discussions.unnamed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.Eventually;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever closes their account does not say by it what they wrote without their name. */
@Tag("long")
class GoneTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Afraid afraid = new Afraid(site);
  private final String unnamed = afraid.start();
  private final String named =
      afraid
          .send(afraid.anas, afraid.path + "/new", Map.of("title", "Mine", "post", "With my name"))
          .path()
          .replaceAll("[?#].*", "");
  private final long alias =
      site.db()
          .the(
              "select alias_id from unnamed where discussion_id = $1",
              row -> row.number("alias_id"),
              Long.parseLong(unnamed.replaceAll(".*/", "")));

  @BeforeAll
  static void numbers_are_of_one_table_only() {
    Joins.spread(site.db());
  }

  private void close(String wish) {
    afraid.anas.get("/account/close/check?wish=" + wish).submit("main form[method=post]", Map.of());
    Eventually.that(
        "all is erased",
        Duration.ofSeconds(60),
        () ->
            site.db()
                .the(
                    """
                    select count(*) as open
                    from erasures
                    where person_id = $1 and finished_at is not null
                    """,
                    row -> row.number("open") == 1,
                    afraid.ana));
  }

  @Test
  void what_goes_with_an_account_goes_at_no_moment() {
    close("remove_words");
    var moments =
        site.db()
            .list(
                "select removed_at from posts where writer_id in ($1, $2)",
                row -> row.instant("removed_at"),
                afraid.ana,
                alias);
    assertEquals(2, moments.stream().distinct().count(), moments.toString());
    for (var thread : List.of(unnamed, named)) {
      var page = afraid.bens.get(thread);
      assertTrue(page.text().contains("This post was removed by its writer"));
      var below = page.html().select("#post-1 .cg-post__meta").text();
      assertFalse(below.contains("Removed"), below);
    }
  }

  @Test
  void what_moderators_said_of_both_is_blanked_in_rows_that_no_transaction_joins() {
    var fays = site.signedIn(afraid.fay);
    for (var thread : List.of(unnamed, named)) {
      fays.get(thread + "/posts/1/removal")
          .submit("main form[method=post]", Map.of("reason", "It tells too much"));
    }
    afraid.quiet();
    close("keep_words");
    var joined =
        site.db()
            .list(
                """
                with touched as (
                  select 'posts' as place, xmin::text as x, writer_id as self from posts
                  union all
                  select 'moderation_acts', xmin::text, about_id from moderation_acts
                  union all
                  select 'erased_rows', r.xmin::text, e.person_id
                  from erased_rows r
                  join erasures e on e.id = r.erasure_id
                )
                select t.place
                from touched t
                join touched a on a.x = t.x and a.self = $2
                where t.self = $1
                """,
                row -> row.text("place"),
                afraid.ana,
                alias);
    assertEquals(List.of(), joined);
    var left =
        site.db()
            .the(
                "select count(*) as left from posts where writer_id in ($1, $2) and removal_reason <> ''",
                row -> row.number("left"),
                afraid.ana,
                alias);
    assertEquals(0, left);
  }
}
