package commonground.discussions.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.Keeping;
import commonground.discussions.Talk;
import commonground.discussions.threads.Posted;
import commonground.platform.jobs.Jobs;
import commonground.platform.views.When;
import commonground.spaces.Audience;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Closing a discussion when a day is over. */
class ClosingDaysTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
  private final Closings closings = new Closings(database.db(), talk.positions);
  private final ClosingDays days = new ClosingDays(database.db(), talk.positions, new Jobs());
  private final Member ana = talk.join("Ana Test", Role.MEMBER);
  private final Member mo = talk.join("Mo Test", Role.MODERATOR);
  private final DiscussionId id = talk.start(ana, "Title", "Words");
  private final LocalDate today = LocalDate.ofInstant(talk.clock().instant(), When.UK);
  private final Instant midnight = LastDay.end(today);

  private Closed choose(Member by, LocalDate last) {
    return days.choose(by, id, last, "We need it by then", Audience.EVERYONE);
  }

  private Keeping keeping(Reader reader) {
    return talk.finding.thread(reader, id).orElseThrow().keeping();
  }

  private long jobs() {
    return database
        .db()
        .the(
            """
            select count(*) as jobs
            from jobs
            where kind = 'close_on_day' and (args ->> 'discussion')::bigint = $1
            """,
            row -> row.number("jobs"),
            id);
  }

  @Test
  void it_says_until_when_it_is_open_and_closes_when_the_day_is_over() {
    assertEquals(new Closed.Done(), choose(mo, today));
    var chosen = new Keeping.Closing(midnight, "Mo Test", "We need it by then");
    assertEquals(Optional.of(chosen), keeping(ana).closes(talk.clock().instant()));
    assertEquals(Optional.of(chosen), keeping(talk.visitor()).closes());
    assertFalse(keeping(ana).closed());
    assertEquals("discussion.scheduled 2", talk.events(id).getLast());
    assertEquals(2, talk.reply(ana, id, 1, "In time"));

    talk.clock().set(midnight);
    assertEquals(Optional.empty(), keeping(ana).closes(midnight));
    days.close(id, midnight);
    assertEquals(
        Optional.of(new Keeping.Closing(midnight, "Mo Test", "We need it by then")),
        keeping(ana).closing());
    assertEquals(Optional.of(chosen), keeping(ana).closes(), "it says that it was by itself");
    assertInstanceOf(Posted.Closed.class, talk.tryReply(ana, id, 1, "Too late"));
    assertEquals("discussion.closed 4", talk.events(id).getLast());
    days.close(id, midnight);
    assertEquals(4, talk.events(id).size(), "once");
  }

  @Test
  void a_job_waits_for_the_day_and_does_nothing_if_another_one_is_chosen() {
    choose(mo, today);
    choose(mo, today.plusDays(1));
    assertEquals(2, jobs());
    talk.clock().set(midnight);
    days.close(id, midnight);
    days.sweep();
    assertFalse(keeping(ana).closed());
    talk.clock().set(LastDay.end(today.plusDays(1)));
    days.close(id, LastDay.end(today.plusDays(1)));
    assertTrue(keeping(ana).closed());
  }

  @Test
  void only_moderators_and_facilitators_choose_a_day_and_take_it_back() {
    assertEquals(new Closed.NotHere(), choose(ana, today));
    assertEquals(new Closed.NotHere(), choose(talk.join("Li Test", Role.LIBRARIAN), today));
    assertEquals(Optional.empty(), keeping(ana).closes());
    assertEquals(new Closed.Done(), choose(talk.join("Fay Test", Role.FACILITATOR), today));
    assertEquals(new Closed.NotHere(), closings.reopen(ana, id));
    assertTrue(keeping(ana).closes().isPresent());
  }

  @Test
  void what_somebody_has_closed_meanwhile_is_not_opened_by_keeping_it_open() {
    choose(mo, today);
    closings.close(mo, id, "Please stop", Audience.EVERYONE);
    assertEquals(new Closed.Meanwhile(), closings.keepOpen(mo, id, keeping(mo).dayChosen()));
    assertTrue(keeping(ana).closed());
  }

  @Test
  void what_a_page_does_not_show_is_not_undone_there() {
    var page = keeping(mo).dayChosen();
    var fay = talk.join("Fay Test", Role.FACILITATOR);
    choose(fay, today);
    var late = days.choose(mo, id, today.plusDays(1), "Mine", Audience.EVERYONE, page);
    assertEquals(new Closed.Meanwhile(), late);
    assertEquals(new Closed.Meanwhile(), closings.close(mo, id, "Mine", Audience.EVERYONE, page));
    var shown = keeping(mo).dayChosen();
    talk.clock().set(talk.clock().instant().plusSeconds(60));
    choose(fay, today.plusDays(2));
    assertEquals(new Closed.Meanwhile(), closings.keepOpen(mo, id, shown));
    assertEquals("We need it by then", keeping(ana).closes().orElseThrow().reason());
    assertEquals(new Closed.Done(), closings.keepOpen(mo, id, keeping(mo).dayChosen()));
    assertEquals(new Closed.Done(), closings.keepOpen(mo, id, shown), "twice is once");
    assertFalse(keeping(ana).closed());
  }

  @Test
  void it_is_kept_open_after_all() {
    choose(mo, today);
    assertEquals(new Closed.Done(), closings.reopen(mo, id));
    assertEquals(new Closed.Done(), closings.reopen(mo, id));
    assertEquals(Optional.empty(), keeping(ana).closes());
    assertEquals(
        List.of("discussion.scheduled 2", "discussion.unscheduled 3"),
        talk.events(id).subList(1, 3));
    assertEquals(3, talk.events(id).size(), "twice is once");
    talk.clock().set(midnight);
    days.close(id, midnight);
    days.sweep();
    assertFalse(keeping(ana).closed());
  }

  @Test
  void the_same_form_twice_is_once() {
    choose(mo, today);
    assertEquals(new Closed.Done(), choose(mo, today));
    assertEquals(2, talk.events(id).size());
    assertEquals(1, jobs());
  }

  /** The space decided. */
  @Test
  void the_day_stays_when_whoever_chose_it_may_close_nothing_any_more() {
    choose(mo, today);
    talk.join("Mo Test", Role.MEMBER);
    assertEquals(new Closed.NotHere(), choose(mo, today.plusDays(1)));
    talk.clock().set(midnight);
    days.close(id, midnight);
    assertEquals("Mo Test", keeping(ana).closing().orElseThrow().by());
  }

  @Test
  void one_that_is_closed_meanwhile_or_by_a_press_has_no_day() {
    choose(mo, today);
    closings.close(mo, id, "Enough", Audience.EVERYONE);
    assertEquals(Optional.empty(), keeping(ana).closes());
    assertEquals(new Closed.Meanwhile(), choose(mo, today));
    closings.reopen(mo, id);
    talk.clock().set(midnight);
    days.close(id, midnight);
    days.sweep();
    assertFalse(keeping(ana).closed());
  }

  @Test
  void one_that_closed_by_itself_is_reopened_for_good() {
    choose(mo, today);
    talk.clock().set(midnight);
    days.close(id, midnight);
    closings.reopen(mo, id);
    days.sweep();
    assertFalse(keeping(ana).closed());
    assertEquals(Optional.empty(), keeping(ana).closes());
  }

  @Test
  void in_an_archived_space_nothing_is_closed_until_it_is_brought_back() {
    choose(mo, today);
    talk.archive();
    assertEquals(new Closed.Archived(), choose(mo, today.plusDays(1)));
    talk.clock().set(midnight);
    days.close(id, midnight);
    days.sweep();
    assertFalse(keeping(ana).closed());
    database.db().run("update spaces set archived_at = null where id = $1", talk.space());
    days.sweep();
    assertTrue(keeping(ana).closed());
  }

  @Test
  void one_that_is_moved_keeps_its_day() {
    var other = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var reader = other.join("Ana Test", Role.MEMBER);
    choose(mo, today);
    database.db().run("update discussions set space_id = $2 where id = $1", id, other.space());
    talk.clock().set(midnight);
    days.close(id, midnight);
    assertTrue(other.finding.thread(reader, id).orElseThrow().keeping().closed());
  }

  @Test
  void a_reason_that_was_written_for_members_stays_with_them_and_nothing_becomes_unread() {
    var ben = talk.join("Ben Test", Role.MEMBER);
    talk.note(ben, id, 1, 0);
    days.choose(mo, id, today, "Between us", Audience.MEMBERS);
    assertEquals("Between us", keeping(ben).closes().orElseThrow().reason());
    assertEquals("", keeping(talk.visitor()).closes().orElseThrow().reason());
    assertEquals("", keeping(talk.visitor()).closes().orElseThrow().by());
    talk.clock().set(midnight);
    days.close(id, midnight);
    assertEquals("", keeping(talk.visitor()).closing().orElseThrow().reason());
    assertEquals(0, talk.finding.thread(ben, id).orElseThrow().unread());
  }
}
