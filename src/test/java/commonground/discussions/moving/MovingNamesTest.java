package commonground.discussions.moving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.Talk;
import commonground.people.PersonId;
import commonground.spaces.Member;
import commonground.spaces.NameRule;
import commonground.spaces.Role;
import commonground.support.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A move never ties the name that somebody has in one space to the one they have in another. */
class MovingNamesTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final TwoSpaces spaces = new TwoSpaces(database);
  private final Talk here = spaces.here;
  private final Talk there = spaces.there;
  private final Moving moving = spaces.moving;
  private final Member mo = spaces.mo;
  private final Member ana = spaces.ana;
  private final DiscussionId thread = spaces.thread;

  private void assertStays() {
    assertEquals(new Moved.NotThere(), spaces.move());
    assertTrue(here.finding.thread(mo, thread).isPresent());
    var place =
        moving.destinations(mo, thread).stream()
            .filter(one -> one.id().equals(there.space()))
            .findFirst()
            .orElseThrow();
    assertTrue(place.renamed() && !place.open());
  }

  @Test
  void a_thread_of_people_with_one_name_in_both_spaces_is_moved() {
    here.call(mo.person(), "Mo of both");
    there.call(mo.person(), "Mo of both");
    here.reply(mo, thread, 1, "Reply");
    assertInstanceOf(Moved.Done.class, spaces.move());
  }

  @Test
  void not_where_who_wrote_under_a_chosen_name_has_the_name_of_their_account() {
    here.call(ana.person(), "Robin");
    assertStays();
  }

  @Test
  void nor_where_they_are_not_at_all() {
    var xi = here.join("Xi Named", Role.MEMBER);
    here.call(xi.person(), "Robin");
    here.reply(xi, thread, 1, "From Robin");
    assertStays();
  }

  @Test
  void not_out_of_a_space_where_people_had_names_of_their_own_once() {
    here.names(NameRule.DISPLAY);
    here.names(NameRule.ACCOUNT);
    assertStays();
  }

  @Test
  void not_into_a_space_where_people_have_names_of_their_own() {
    here.join("Fay Test", Role.MEMBER); // no stranger there
    there.names(NameRule.DISPLAY);
    there.call(ana.person(), "Robin");
    assertStays();
  }

  @Test
  void not_out_of_a_space_where_they_have_them_since_the_page_was_opened() {
    here.names(NameRule.DISPLAY);
    assertEquals(new Moved.Held(Anchor.OWN_NAMES), spaces.move());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update discussions set started_by = $2 where id = $1",
        "update discussions set closed_at = now(), closed_by = $2 where id = $1",
        """
        insert into summaries (discussion_id, writer_id, audience, source, html, renderer, up_to,
          state, revision, suggested_at, once)
        values ($1, $2, 'members', 'S', 'S', 1, 1, 'withdrawn', 2, now(), gen_random_uuid())
        """,
        """
        insert into summaries (discussion_id, writer_id, audience, source, html, renderer, up_to,
          state, revision, suggested_at, once, settled_by, settled_at)
        select $1, started_by, 'members', 'S', 'S', 1, 1, 'accepted', 2, now(),
          gen_random_uuid(), $2, now()
        from discussions
        where id = $1
        """,
        """
        insert into hidings (post_id, revision, written_at, why, hidden_at, hidden_by)
        select id, 0, now(), 'other', now(), $2 from posts where discussion_id = $1
        """
      })
  void whoever_the_page_of_a_thread_names_counts(String named) {
    var xi = here.join("Xi Named", Role.MODERATOR);
    here.call(xi.person(), "Robin");
    database.db().run(named, thread, xi.person());
    assertStays();
  }

  @Test
  void somebody_who_has_left_for_good_has_one_name_and_holds_nothing() {
    var lee = here.join("Lee Leaves", Role.MEMBER);
    here.call(lee.person(), "Robin");
    here.reply(lee, thread, 1, "From Robin");
    assertStays();
    close(lee.person());
    assertInstanceOf(Moved.Done.class, spaces.move());
  }

  /** As {@code leaving} does it. */
  private static void close(PersonId person) {
    for (var sql :
        List.of(
            "delete from memberships where person_id = $1",
            "update profiles set name = null where person_id = $1",
            "update people set closed_at = now(), name = 'Former member' where id = $1")) {
      database.db().run(sql, person);
    }
  }
}
