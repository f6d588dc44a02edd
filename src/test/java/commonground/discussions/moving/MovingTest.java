package commonground.discussions.moving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.Upkeep;
import commonground.discussions.DiscussionId;
import commonground.discussions.Post;
import commonground.discussions.Talk;
import commonground.discussions.answers.NewSummary;
import commonground.discussions.answers.Suggested;
import commonground.discussions.answers.Suggesting;
import commonground.discussions.answers.Summaries;
import commonground.discussions.keeping.Closings;
import commonground.platform.views.Markdown;
import commonground.platform.views.When;
import commonground.spaces.Audience;
import commonground.spaces.Facilitators;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A thread is moved only where every reader there could already read it. */
class MovingTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final TwoSpaces spaces = new TwoSpaces(database);
  private final Talk here = spaces.here;
  private final Talk there = spaces.there;
  private final Moving moving = spaces.moving;
  private final Member mo = spaces.mo;
  private final Member ana = spaces.ana;
  private final DiscussionId thread = spaces.thread;

  private static List<String> words(Talk talk, Reader reader, DiscussionId id) {
    return talk.all(reader, id).stream().map(Post::source).toList();
  }

  private boolean stands(Talk talk, Reader reader) {
    return talk.finding.thread(reader, thread).isPresent();
  }

  @Test
  void it_is_there_with_all_that_was_written_and_no_longer_here() {
    here.reply(mo, thread, 1, "Reply");
    var now = there.member(ana.person());
    assertEquals(new Moved.Done(now.space().slug()), spaces.move());
    assertEquals(List.of("What it is like", "Reply"), words(there, now, thread));
    assertTrue(stands(there, now));
    assertEquals(false, stands(here, ana));
    assertEquals(List.of(), words(here, ana, thread));
    assertEquals(
        List.of("started 1", "replied 2", "moved 3"),
        here.events(thread).stream().map(one -> one.replaceFirst(".*\\.", "")).toList());
    assertEquals(3, there.reply(now, thread, 2, "And on it goes"));
  }

  @Test
  void a_summary_that_waits_for_the_moderators_here_holds_it() {
    var db = database.db();
    var markdown = new Markdown();
    var suggesting = new Suggesting(db, markdown, new Summaries(db, markdown), here.positions);
    var form = new NewSummary("It comes to this", 1, UUID.randomUUID(), 0, Audience.EVERYONE);
    var made = (Suggested.Done) suggesting.suggest(ana, thread, form);
    assertEquals(new Moved.Held(Anchor.OPEN), spaces.move());
    suggesting.withdraw(ana, thread, made.id());
    assertEquals(new Moved.Done(there.member(ana.person()).space().slug()), spaces.move());
  }

  @Test
  void it_stays_closed_and_leaves_its_pin_and_its_topics_behind() {
    var upkeep = new Upkeep(database.db());
    upkeep.about(mo, thread, upkeep.topic(mo, "Walking"));
    upkeep.pin(mo, thread, LocalDate.ofInstant(here.clock().instant(), When.UK));
    upkeep.close(mo, thread, "Enough");
    assertInstanceOf(Moved.Done.class, spaces.move());
    var now = there.finding.thread(there.member(ana.person()), thread).orElseThrow().keeping();
    assertTrue(now.closed());
    assertEquals(Optional.empty(), now.pinnedUntil());
    assertEquals(List.of(), now.topics());
  }

  @Test
  void not_where_somebody_could_not_read_it_before() {
    there.join("Xi Elsewhere", Role.OBSERVER);
    assertEquals(new Moved.NotThere(), spaces.move());
    assertTrue(stands(here, ana));
    assertEquals(
        List.of(1),
        moving.destinations(mo, thread).stream()
            .filter(place -> place.id().equals(there.space()))
            .map(Destination::strangers)
            .toList());
  }

  @Test
  void what_anyone_can_read_may_go_anywhere_until_one_post_is_for_members_alone() {
    var open = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var moderator = open.join("Mo Moves", Role.MODERATOR);
    there.join("Xi Elsewhere", Role.MEMBER);
    var id = open.start(moderator, "Open", "For everyone");
    var mixed = open.start(moderator, "Mixed", "For everyone");
    open.open(Visibility.LISTED);
    open.reply(open.member(moderator.person()), mixed, 1, "For members");
    open.open(Visibility.PUBLIC);
    var again = open.member(moderator.person());
    assertEquals(new Moved.NotThere(), moving.move(again, mixed, there.space()));
    assertTrue(moving.move(again, id, there.space()) instanceof Moved.Done);
    assertEquals(List.of("For everyone"), words(there, there.member(ana.person()), id));
  }

  @Test
  void why_it_was_closed_is_told_to_no_stranger_if_that_was_for_members() {
    var open = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var moderator = open.join("Mo Moves", Role.MODERATOR);
    there.join("Xi Elsewhere", Role.MEMBER);
    var closings = new Closings(database.db(), open.positions);
    var told = open.start(moderator, "Told", "For everyone");
    var kept = open.start(moderator, "Kept", "For everyone");
    closings.close(moderator, told, "For everyone to read", Audience.EVERYONE);
    closings.close(moderator, kept, "Between us", Audience.MEMBERS);
    assertEquals(new Moved.NotThere(), moving.move(moderator, kept, there.space()));
    assertInstanceOf(Moved.Done.class, moving.move(moderator, told, there.space()));
    closings.reopen(moderator, kept);
    assertInstanceOf(Moved.Done.class, moving.move(moderator, kept, there.space()));
  }

  @Test
  void what_visitors_no_longer_read_here_they_do_not_read_there() {
    var closed = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var open = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var moderator = closed.join("Mo Moves", Role.MODERATOR);
    open.join("Mo Moves", Role.MEMBER);
    var id = closed.start(moderator, "Title", "Once for everyone");
    closed.open(Visibility.HIDDEN);
    assertTrue(
        moving.move(closed.member(moderator.person()), id, open.space()) instanceof Moved.Done);
    assertEquals(Optional.empty(), open.finding.thread(open.visitor(), id));
    assertEquals(List.of(), words(open, open.visitor(), id));
    assertEquals(List.of("Once for everyone"), words(open, open.member(moderator.person()), id));
  }

  @Test
  void not_out_of_a_space_where_people_have_names_of_their_own() {
    var link = new Talk(database, Kind.LINK_GROUP, Visibility.HIDDEN);
    var moderator = link.join("Mo Moves", Role.MODERATOR);
    var id = link.start(moderator, "Title", "Words");
    assertEquals(new Moved.Held(Anchor.OWN_NAMES), moving.move(moderator, id, there.space()));
  }

  @Test
  void not_with_a_post_whose_words_only_moderators_may_read() {
    here.reply(ana, thread, 1, "Too much");
    database
        .db()
        .transaction(tx ->
            tx.run(
                """
                update posts set removed_at = $2, removed_by = $3
                where discussion_id = $1 and number = 2
                """,
                thread,
                database.clock().instant(),
                mo.person()));
    assertEquals(new Moved.Held(Anchor.OPEN), spaces.move());
    assertTrue(stands(here, ana));
  }

  @Test
  void only_a_moderator_moves_it_and_only_where_they_may_start_one() {
    assertEquals(new Moved.NotHere(), moving.move(ana, thread, there.space()));
    there.join("Mo Moves", Role.OBSERVER);
    assertEquals(new Moved.NotThere(), spaces.move());
    there.leave(there.member(mo.person()));
    assertEquals(new Moved.NotThere(), spaces.move());
    assertEquals(new Moved.NotThere(), moving.move(mo, thread, here.space()));
    assertEquals(new Moved.NotThere(), moving.move(mo, thread, new SpaceId(Long.MAX_VALUE)));
    assertTrue(stands(here, ana));
  }

  @Test
  void not_out_of_an_archived_space_nor_into_one() {
    there.archive();
    assertEquals(new Moved.NotThere(), spaces.move());
    here.archive();
    assertEquals(new Moved.Archived(), spaces.move());
  }

  @Test
  void both_spaces_are_locked_lowest_first_as_by_who_leaves_them() {
    var moderator = there.join("Mo Moves", Role.MODERATOR);
    var id = there.start(moderator, "To and fro", "Words");
    var moved =
        database
            .db()
            .transaction(tx -> {
              Facilitators.lock(tx, here.space());
              var waits =
                  CompletableFuture.supplyAsync(() -> moving.move(moderator, id, here.space()));
              Eventually.that("it waits for the first", () -> database.waiting() == 1);
              tx.run("select id from spaces where id = $1 for no key update nowait", there.space());
              return waits;
            });
    assertInstanceOf(Moved.Done.class, moved.join());
  }

  @Test
  void how_far_each_has_read_goes_with_it() {
    here.reply(mo, thread, 1, "Unread");
    here.positions.read(ana, thread, OptionalLong.of(1));
    spaces.move();
    var now = there.member(ana.person());
    assertEquals(1, there.finding.thread(now, thread).orElseThrow().unread());
  }
}
