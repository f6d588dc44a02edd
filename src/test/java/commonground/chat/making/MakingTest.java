package commonground.chat.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Messages.Numbers;
import commonground.chat.Parlour;
import commonground.chat.RoomId;
import commonground.contributions.drafts.DraftMark;
import commonground.demo.Makings;
import commonground.discussions.DiscussionId;
import commonground.discussions.Heading;
import commonground.platform.views.Markdown;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Making a discussion of messages. */
class MakingTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Parlour parlour = new Parlour(database, Visibility.PUBLIC);
  private final Member fay = parlour.join("Fay Test", Role.FACILITATOR);
  private final Member ana = parlour.join("Ana Test", Role.MEMBER);
  private final Member mo = parlour.join("Mo Test", Role.MODERATOR);
  private final RoomId room = parlour.room();
  private final Making making = new Makings(parlour.db()).making();
  private final UUID once = UUID.randomUUID();

  @BeforeEach
  void talk() {
    IntStream.rangeClosed(1, 4).forEach(n -> parlour.chatter.say(ana, room, 0, "Message " + n));
  }

  private Made make(Member by, String summary, Integer... numbers) {
    return make(by, room, once, summary, List.of(numbers));
  }

  private Made make(Member by, RoomId from, UUID form, String summary, List<Integer> numbers) {
    var heading = Heading.of("What we said");
    var picks = new Picks(numbers);
    return making.make(
        by, from, new NewMaking(heading, summary, summary, picks, form, DraftMark.NONE));
  }

  private static DiscussionId done(Made made) {
    return assertInstanceOf(Made.Done.class, made).discussion();
  }

  private String source(DiscussionId discussion) {
    return parlour
        .db()
        .the(
            "select source from posts where discussion_id = $1 and number = 1",
            row -> row.text("source"),
            discussion);
  }

  private int discussions() {
    return parlour
        .db()
        .the(
            "select count(*) as made from discussions where space_id = $1",
            row -> row.count("made"),
            parlour.space());
  }

  private Set<Integer> taken(DiscussionId discussion) {
    return parlour
        .db()
        .list(
            """
            select x.number
            from taken_along t
            join messages x on x.id = t.message_id
            where t.discussion_id = $1
            """,
            row -> row.count("number"),
            discussion)
        .stream()
        .collect(Collectors.toSet());
  }

  @Test
  void its_first_post_is_the_summary_and_a_line_for_each_message_and_holds_none_of_their_words() {
    var discussion = done(make(fay, "We talked about poles.", 1, 3));
    var id = room.value();
    assertEquals(
        """
        We talked about poles.

        [quote room %1$d]
        [quote message 1 of room %1$d]
        [quote message 3 of room %1$d]\
        """
            .formatted(id),
        source(discussion));
    assertEquals(Set.of(1, 3), taken(discussion));
    assertTrue(parlour.chatter.message(ana, room, 1).taken());
    assertEquals(false, parlour.chatter.message(ana, room, 2).taken());
  }

  @Test
  void it_is_for_members_also_in_a_public_space() {
    var open = parlour.world.start(parlour.member(fay.person()), "For all", "Hello");
    var made = done(make(fay, "A summary", 1));
    assertEquals(List.of("everyone", "everyone"), audiences(open));
    assertEquals(List.of("members", "members"), audiences(made));
    assertEquals(
        "members",
        parlour
            .db()
            .the(
                """
                select audience from posts
                where discussion_id = $1 and number = $2
                """,
                row -> row.text("audience"),
                made,
                parlour.world.reply(parlour.member(ana.person()), made, 0, "I agree")));
  }

  private List<String> audiences(DiscussionId discussion) {
    return parlour
        .db()
        .list(
            """
            select audience from discussions where id = $1
            union all
            select audience from posts where discussion_id = $1 and number = 1
            """,
            row -> row.text("audience"),
            discussion);
  }

  @Test
  void it_takes_one_revision_of_the_room_and_open_pages_hear_which_messages_look_different() {
    done(make(fay, "A summary", 2, 4));
    assertEquals("takenalong 5", parlour.events(room).getLast());
    assertEquals(5, parlour.chatter.room(ana, room).revision());
    var changed = parlour.chatter.messages().changedAfter(ana, room, 4, Numbers.ALL, 100);
    assertEquals(List.of(2, 4), changed.stream().map(message -> message.number()).toList());
  }

  @Test
  void whoever_changes_a_message_is_not_held_up_because_it_was_taken_along() {
    var before = parlour.chatter.message(ana, room, 1).revision();
    done(make(fay, "A summary", 1));
    assertEquals(before, parlour.chatter.message(ana, room, 1).revision());
    parlour.chatter.delete(ana, room, 1);
  }

  @Test
  void the_same_form_again_makes_one_also_where_a_message_is_gone_since() {
    var first = done(make(fay, "A summary", 1, 2));
    parlour.chatter.delete(ana, room, 2);
    assertEquals(new Made.Done(first, false), make(fay, "A summary", 1, 2));
    assertEquals(1, discussions());
  }

  @Test
  void two_copies_of_one_form_at_once_make_one() throws Exception {
    var made = new ArrayList<Made>();
    try (var both = Executors.newFixedThreadPool(4)) {
      var copies = new ArrayList<Future<Made>>();
      for (var i = 0; i < 4; i++) {
        copies.add(both.submit(() -> make(fay, "A summary", 1, 2)));
      }
      for (var copy : copies) {
        made.add(copy.get());
      }
    }
    assertEquals(1, made.stream().map(MakingTest::done).distinct().count());
    assertEquals(1, discussions());
    assertEquals("takenalong 5", parlour.events(room).getLast());
  }

  @Test
  void the_same_form_with_other_words_or_messages_makes_nothing_and_says_so() {
    var first = done(make(fay, "A summary", 1));
    assertEquals(new Made.SentBefore(first), make(fay, "Another summary", 1));
    assertEquals(new Made.SentBefore(first), make(fay, "A summary", 1, 2));
    assertEquals(1, discussions());
  }

  @Test
  void a_message_may_be_in_several_discussions() {
    var first = done(make(fay, "A summary", 1));
    var second = done(make(fay, room, UUID.randomUUID(), "Another", List.of(1, 2)));
    assertNotEquals(first, second);
    assertEquals(Set.of(1), taken(first));
    assertEquals(Set.of(1, 2), taken(second));
  }

  @Test
  void messages_that_are_gone_or_never_were_are_named_and_nothing_is_made() {
    parlour.chatter.delete(ana, room, 2);
    assertEquals(new Made.Gone(List.of(2, 77)), make(fay, "A summary", 1, 2, 77));
    assertEquals(0, discussions());
    done(make(fay, "A summary", 1));
  }

  @Test
  void numbers_are_those_of_this_room_alone() {
    var other = new Parlour(database, Visibility.LISTED);
    var eve = other.join("Eve Test", Role.FACILITATOR);
    other.chatter.say(eve, other.room(), 0, "A secret");
    assertInstanceOf(Made.NotHere.class, make(fay, other.room(), once, "A summary", List.of(1)));
    done(make(eve, other.room(), once, "A summary", List.of(1)));
  }

  @Test
  void only_facilitators_make_one() {
    assertInstanceOf(Made.NotHere.class, make(ana, "A summary", 1));
    assertInstanceOf(Made.NotHere.class, make(mo, "A summary", 1));
    done(make(fay, "A summary", 1));
  }

  @Test
  void a_facilitator_who_is_none_any_more_makes_none() {
    var was = parlour.join("Was Test", Role.FACILITATOR);
    TestDatabase.run(
        database.address(),
        "update memberships set role = 'member' where person_id = " + was.person().value());
    assertInstanceOf(Made.NotHere.class, make(was, "A summary", 1));
    done(make(fay, "A summary", 1));
  }

  @Test
  void nothing_is_made_in_an_archived_space_but_what_was_made_before_is_found() {
    var first = done(make(fay, "A summary", 1));
    parlour.world.archive(fay);
    assertEquals(new Made.Done(first, false), make(fay, "A summary", 1));
    assertInstanceOf(
        Made.Archived.class, make(fay, room, UUID.randomUUID(), "Another", List.of(1)));
  }

  @Test
  void a_summary_that_would_swallow_the_messages_below_it_is_refused() {
    for (var open : List.of("```\ncode", "<!-- a note", "<pre>")) {
      assertInstanceOf(Made.Swallowed.class, make(fay, open, 1), open);
    }
    assertEquals(0, discussions());
    done(make(fay, "```\ncode\n```", 1));
  }

  @Test
  void a_summary_may_quote_and_the_line_of_the_room_stands_below_it() {
    var made = done(make(fay, "[quote post 1]\n".repeat(20), 1));
    var html = new Markdown().render(source(made)).toString();
    assertTrue(Markdown.standIns(html).contains(TakenLine.of(room).text()), html);
  }

  @Test
  void a_summary_that_is_too_long_with_those_whom_it_names_is_said_to_be_so() {
    var names = "[@1234567890] ".repeat(11_000);
    assertInstanceOf(Made.TooLong.class, make(fay, names, 1));
    assertEquals(0, discussions());
    done(make(fay, "A summary", 1));
  }

  @Test
  void a_hundred_messages_each_have_their_line() {
    IntStream.rangeClosed(5, 100).forEach(n -> parlour.chatter.say(ana, room, 0, "Message " + n));
    var all = IntStream.rangeClosed(1, 100).boxed().toList();
    assertEquals(100, taken(done(make(fay, room, once, "A summary", all))).size());
  }

  @Test
  void a_room_that_is_closed_can_be_made_a_discussion_of() {
    parlour.set(room, "closed_at = opened_at, closed_by = " + fay.person().value());
    done(make(fay, "What was said", 1));
  }
}
