package commonground.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Parlour;
import commonground.chat.RoomId;
import commonground.demo.Chatter;
import commonground.discussions.DiscussionId;
import commonground.people.EmailAddress;
import commonground.people.Erasure;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.views.Markdown;
import commonground.spaces.Joining;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages are found beside posts, by who is a member at that moment and by nobody else. */
class MessagesFoundTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static int people;

  private final Db db = database.db();
  private final Parlour parlour = new Parlour(database, Visibility.PUBLIC);
  private final Chatter chatter = parlour.chatter;
  private final RoomId room = parlour.room();
  private final Member ana = parlour.join("Ana Found" + ++people, Role.FACILITATOR);
  private final Member ben = parlour.join("Ben Found" + people, Role.MEMBER);
  private final Progress progress = new Progress(db, new Indexer(db, new Markdown()));
  private final Search search = new Search(db, new Markdown(), () -> false, List.of());

  @BeforeEach
  void begin() {
    progress.rebuild();
  }

  /** A place where something was found: "Message 1", "Post 1". */
  private List<String> found(
      Optional<PersonId> person, String words, UnaryOperator<Choice> narrowed) {
    var choice = narrowed.apply(Choice.EVERYTHING.asking(words));
    return search.answer(person, Question.parse(words), choice).results().stream()
        .map(Result::what)
        .toList();
  }

  private List<String> found(Member member, String words) {
    return found(Optional.of(member.person()), words, choice -> choice);
  }

  private List<String> found(String words, UnaryOperator<Choice> narrowed) {
    return found(Optional.of(ana.person()), words, narrowed);
  }

  private List<String> found(String words) {
    return found(ana, words);
  }

  private int say(Member by, String words) {
    parlour.clock().advance(Duration.ofMinutes(1));
    var number = chatter.say(by, room, 0, words);
    progress.follow();
    return number;
  }

  private DiscussionId start(String title, String words) {
    parlour.clock().advance(Duration.ofMinutes(1));
    var thread = parlour.world.at(parlour.clock().instant()).start(ana, title, words);
    progress.follow();
    return thread;
  }

  private RoomId occasion(String name) {
    return db.the(
        """
        insert into rooms (space_id, name, opened_by, opened_at, revision, messages)
        values ($1, $2, $3, '2026-01-01', 0, 0)
        returning id
        """,
        row -> row.id("id", RoomId::new),
        parlour.space(),
        name,
        ana.person());
  }

  private List<String> rows() {
    return db.list(
        "select to_jsonb(r)::text as row from search_rows r order by kind, id",
        row -> row.text("row"));
  }

  @Test
  void a_message_is_found_among_posts_the_newest_first() {
    say(ben, "A wobbly **bridge**");
    start("Bridges", "The other bridge is wobbly");
    say(ana, "Which bridge is wobbly?");
    assertEquals(List.of("Message 2", "Post 1", "Message 1"), found("wobbly bridge"));
    var result =
        search
            .answer(
                Optional.of(ana.person()),
                Question.parse("wobbly"),
                Choice.EVERYTHING.asking("wobbly"))
            .results()
            .getLast();
    assertEquals(
        "/spaces/" + result.slug().text() + "/chat/" + room.value() + "/messages/1", result.href());
    assertEquals("A wobbly bridge", result.plain(new Markdown()));
    assertEquals(3, found("wobbly", choice -> choice.bestFirst(true)).size());
  }

  @Test
  void an_index_that_is_made_anew_is_the_same() {
    say(ben, "First words");
    chatter.say(ana, occasion("An occasion"), 0, "There");
    chatter.reword(ben, room, 1, "Other words");
    start("Title", "Words of a post");
    progress.follow();
    var followed = rows();
    assertTrue(followed.size() >= 3);
    progress.rebuild();
    assertEquals(followed, rows());
  }

  @Test
  void an_index_that_is_being_made_says_so_until_the_messages_are_in_it_too() {
    say(ben, "Halfway");
    db.run("update search_progress set version = 0");
    progress.begin();
    assertEquals(false, Reach.of(db, Optional.of(ana.person()), "").whole());
    while (progress.buildSome()) {
      assertEquals(List.of("Message 1"), found("halfway"));
    }
    assertEquals(true, Reach.of(db, Optional.of(ana.person()), "").whole());
  }

  @Test
  void a_visitor_finds_the_post_of_a_public_space_and_no_message() {
    start("Open", "Everybody may read of the squeaky gate");
    say(ben, "Only members read of the squeaky gate");
    assertEquals(List.of("Message 1", "Post 1"), found(ben, "squeaky gate"));
    assertEquals(List.of("Post 1"), found(Optional.empty(), "squeaky gate", choice -> choice));
    var stranger = parlour.world.person("Cat Found" + people);
    assertEquals(List.of("Post 1"), found(Optional.of(stranger), "squeaky gate", c -> c));
    assertEquals(
        List.of(),
        found(Optional.of(stranger), "squeaky gate", choice -> choice.of(Choice.Kind.MESSAGES)));
  }

  @Test
  void who_has_left_finds_it_no_more_and_what_they_wrote_is_still_found_by_others() {
    say(ben, "The leaving song");
    assertEquals(List.of("Message 1"), found(ben, "leaving song"));
    parlour.world.leave(ben);
    assertEquals(List.of(), found(ben, "leaving song"));
    var results =
        search
            .answer(
                Optional.of(ana.person()),
                Question.parse("leaving song"),
                Choice.EVERYTHING.asking("leaving song"))
            .results();
    assertEquals(List.of("Message 1"), results.stream().map(Result::what).toList());
    assertEquals(List.of(), results.getFirst().perspectives());
  }

  @Test
  void members_find_it_in_a_space_that_is_hidden_or_archived_by_now() {
    say(ben, "Lasting limerick");
    parlour.world.open(ana, Visibility.HIDDEN, Joining.INVITATION);
    assertEquals(List.of("Message 1"), found(ben, "limerick"));
    parlour.world.archive(parlour.member(ana.person()));
    assertEquals(List.of("Message 1"), found(ben, "limerick"));
  }

  @Test
  void a_deleted_message_is_not_shown_though_the_index_has_it_and_then_it_is_gone() {
    say(ben, "A regrettable remark");
    assertEquals(List.of("Message 1"), found("regrettable"));
    var row = "select id from search_rows where kind = 'message' and words @@ 'regrett'";
    chatter.delete(ben, room, 1);
    assertEquals(1, db.list(row, r -> r.number("id")).size());
    assertEquals(List.of(), found("regrettable"));
    progress.follow();
    assertEquals(List.of(), db.list(row, r -> r.number("id")));
    assertEquals(
        List.of(), db.list("select word from search_words where word = 'regrett'", r -> 1));
    chatter.deleting().bringBack(ben, room, 1);
    progress.follow();
    assertEquals(List.of("Message 1"), found("regrettable"));
  }

  @Test
  void a_changed_message_is_found_by_its_new_words_alone() {
    say(ben, "Former fancy");
    assertEquals(List.of("Message 1"), found("former fancy"));
    parlour.clock().advance(Duration.ofMinutes(1));
    chatter.reword(ben, room, 1, "Latter fancy");
    assertEquals(List.of(), found("former fancy"));
    progress.follow();
    assertEquals(List.of(), found("former fancy"));
    assertEquals(List.of("Message 1"), found("latter fancy"));
  }

  @Test
  void the_name_of_an_occasion_finds_what_was_said_there_together_with_a_word_of_its_own() {
    var party = occasion("Garden party");
    chatter.say(ben, party, 0, "Bring lemonade");
    say(ben, "No lemonade in the main room");
    assertEquals(List.of("Message 1"), found("garden lemonade"));
    assertEquals(List.of(), found("garden"));
    assertEquals(2, found("lemonade").size());
    assertEquals(List.of("Message 1"), found("main lemonade"), "its name is ours, not theirs");
    parlour.set(party, "name = 'Meadow party'");
    assertEquals(1, found("lemonade").size(), "it may have been a name that had to go");
    new Indexer(db, new Markdown()).look(List.of(new Stale.Room(party)));
    assertEquals(List.of("Message 1"), found("meadow lemonade"));
    assertEquals(List.of(), found("garden lemonade"));
    parlour.set(party, "closed_at = '2026-03-01', closed_by = opened_by");
    assertEquals(List.of("Message 1"), found("meadow lemonade"));
  }

  @Test
  void links_narrow_it_to_posts_or_to_messages() {
    start("Kinds", "A kindly word");
    say(ben, "Another kindly word");
    assertEquals(List.of("Message 1", "Post 1"), found("kindly"));
    assertEquals(List.of("Post 1"), found("kindly", choice -> choice.of(Choice.Kind.POSTS)));
    assertEquals(List.of("Message 1"), found("kindly", c -> c.of(Choice.Kind.MESSAGES)));
    assertEquals(List.of("Post 1"), found("kindly", choice -> choice.unanswered(true)));
    assertEquals(
        List.of("Message 1"),
        found("kindly", c -> c.unanswered(true).of(Choice.Kind.MESSAGES)),
        "nobody answers a message");
    assertEquals(
        List.of("Post 1"), found("kindly", c -> c.of(Choice.Kind.MESSAGES).unanswered(true)));
  }

  @Test
  void a_page_goes_on_where_the_one_before_ended_though_all_was_written_at_once() {
    var thread = start("All at once", "Simultaneous 0");
    for (var number = 1; number <= 30; number++) {
      chatter.say(ben, room, 0, "Simultaneous " + number);
      parlour.world.at(parlour.clock().instant()).reply(ben, thread, 0, "Simultaneous " + number);
    }
    progress.follow();
    var places = new ArrayList<String>();
    for (var best : List.of(false, true)) {
      var after = Optional.<Choice.After>empty();
      do {
        var all = Choice.EVERYTHING.asking("simultaneous").bestFirst(best);
        var choice = after.map(all::after).orElse(all);
        var answer =
            search.answer(Optional.of(ana.person()), Question.parse("simultaneous"), choice);
        answer.results().forEach(result -> places.add(result.what()));
        after = answer.next().map(next -> Choice.After.read(next.key()).orElseThrow());
      } while (after.isPresent());
      assertEquals(61, places.size());
      assertEquals(61, places.stream().distinct().count());
      places.clear();
    }
  }

  @Test
  void whoever_muted_a_writer_has_their_messages_folded() {
    say(ben, "Shouting");
    db.run(
        "insert into mutes values ($1, $2, $3, '2026-01-01')",
        parlour.space(),
        ana.person(),
        ben.person());
    var answer =
        search.answer(
            Optional.of(ana.person()), Question.parse("shouting"), Choice.EVERYTHING.asking("x"));
    assertTrue(answer.results().getFirst().muted());
  }

  @Test
  void a_mistyped_word_may_be_one_of_a_message() {
    say(ben, "The physiotherapist came");
    var answer =
        search.answer(
            Optional.of(ben.person()),
            Question.parse("phisiotherapist"),
            Choice.EVERYTHING.asking("phisiotherapist"));
    assertEquals("physiotherapist", answer.instead());
  }

  @Test
  void an_erasure_takes_the_words_of_their_messages_out_of_the_index() {
    say(ben, "To be erased");
    say(ana, "Not to be erased");
    db.run("update messages set removed_at = '2026-03-01' where writer_id = $1", ben.person());
    var erasure =
        new Erasure(
            ben.person(),
            Erasure.Wish.REMOVE_WORDS,
            parlour.clock().instant(),
            new EmailAddress("ben@test.example"),
            List.of());
    var before = rows().size();
    for (var step : new SearchHoldings().erasure()) {
      while (db.transaction(tx -> step.act().on(tx, erasure)) > 0) {
        // Until it finds nothing more to do.
      }
    }
    assertEquals(before - 1, rows().size());
    assertEquals(List.of("Message 2"), found("erased"));
  }
}
