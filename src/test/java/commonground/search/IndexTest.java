package commonground.search;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.Upkeep;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.Talk;
import commonground.discussions.changing.Moderated;
import commonground.discussions.changing.Removed;
import commonground.discussions.moving.Moved;
import commonground.discussions.moving.Moving;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.events.Recorded;
import commonground.platform.jobs.Jobs;
import commonground.platform.views.Markdown;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The index follows the posts, and what it says before it does is never shown. */
@Tag("long")
class IndexTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static int people;

  private final Db db = database.db();
  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
  private final Moderated posts = new Moderated(database, talk);
  private final Member ana = talk.join("Ana Index" + ++people, Role.FACILITATOR);
  private final Progress progress = new Progress(db, new Indexer(db, new Markdown()));
  private final Search search = new Search(db, new Markdown(), () -> false, List.of());

  @BeforeEach
  void begin() {
    progress.rebuild();
  }

  @AfterEach
  void the_list_of_words_counts_what_is_there() {
    var counted = new TreeMap<String, Long>();
    db.list("select tsvector_to_array(words) as words from search_rows", row -> row.texts("words"))
        .forEach(words ->
            words.stream()
                .filter(Marks::isWord)
                .forEach(word -> counted.merge(word, 1L, Long::sum)));
    var kept = new TreeMap<String, Long>();
    db.list(
            "select word, posts from search_words",
            row -> Map.entry(row.text("word"), row.number("posts")))
        .forEach(one -> kept.put(one.getKey(), one.getValue()));
    assertEquals(counted, kept);
  }

  private List<Integer> found(PersonId person, String words) {
    var answer =
        search.answer(Optional.of(person), Question.parse(words), Choice.EVERYTHING.asking(words));
    return answer.results().stream().map(Result::number).toList();
  }

  private List<Integer> found(String words) {
    return found(ana.person(), words);
  }

  private long rows(DiscussionId thread) {
    return db.the(
        "select count(*) as n from search_rows r join posts p on p.id = r.id where p.discussion_id = $1",
        row -> row.number("n"),
        thread);
  }

  private List<String> all() {
    return db.list(
        "select to_jsonb(r)::text as row from search_rows r order by id", row -> row.text("row"));
  }

  @Test
  void what_happened_while_nobody_listened_is_caught_up_with() {
    var thread = talk.start(ana, "Title", "Some words");
    talk.reply(ana, thread, 1, "Other words");
    assertEquals(List.of(), found("words"));
    progress.follow();
    assertEquals(List.of(2, 1), found("words"));
  }

  @Test
  void an_index_that_is_made_anew_is_the_same() {
    var thread = talk.start(ana, "Title", "Some words");
    talk.reply(ana, thread, 1, "Other words");
    talk.edit(ana, thread, 1, 1, "Edited words");
    progress.follow();
    var followed = all();
    progress.rebuild();
    assertEquals(followed, all());
    progress.follow();
    assertEquals(followed, all());
  }

  @Test
  void an_index_of_another_program_is_made_anew_and_goes_on_where_it_was_stopped() {
    var thread = talk.start(ana, "Title", "Word 1");
    IntStream.rangeClosed(2, Indexer.BATCH + 5)
        .forEach(number -> talk.reply(ana, thread, 0, "Word " + number));
    db.run("update search_progress set version = 0");
    progress.begin();
    assertTrue(progress.buildSome());
    assertEquals(Indexer.BATCH, rows(thread), "the newest first");
    assertEquals(1, found("word 105").size());
    assertEquals(0, found("word 3").size());
    var other = new Progress(db, new Indexer(db, new Markdown()));
    other.begin();
    while (other.buildSome()) {
      assertTrue(rows(thread) > Indexer.BATCH);
    }
    assertEquals(Indexer.BATCH + 5, rows(thread));
    assertEquals(1, found("word 3").size());
  }

  @Test
  void an_apostrophe_alone_is_no_word_of_a_post_or_of_another_name() {
    var thread = talk.start(ana, "Title ʼ", "One ʼ word");
    talk.reply(ana, thread, 1, "ʼʼ Other words");
    progress.follow();
    assertEquals(List.of(2, 1), found("ʼ word"));
    var topic = new Upkeep(db).topic(ana, "GP");
    db.run("update topics set synonyms = '{ʼ,\"family ʼ doctor\"}' where id = $1", topic);
    talk.reply(ana, thread, 1, "My family doctor");
    progress.follow();
    assertEquals(List.of(3), found("gp"));
  }

  @Test
  void a_post_that_cannot_be_written_is_passed_over_and_the_others_are_found() {
    var thread = talk.start(ana, "Title", "Once poison");
    progress.follow();
    db.run(
        """
        create function refuse() returns trigger language plpgsql as $$
        begin
          if new.words @@ 'poison' then raise sqlstate '22P02'; end if;
          return new;
        end $$
        """);
    db.run(
        "create trigger refuse before insert on search_rows for each row execute function refuse()");
    try {
      talk.edit(ana, thread, 1, 1, "Still poison");
      talk.reply(ana, thread, 1, "Other words");
      progress.follow();
      assertEquals(List.of(2), found("words"));
      assertEquals(1, rows(thread), "nothing of what it said before is kept");
      progress.rebuild();
      assertEquals(List.of(2), found("words"));
    } finally {
      db.run("drop function refuse cascade");
    }
  }

  @Test
  void a_removed_post_is_not_shown_though_the_index_has_it_and_then_it_is_gone() {
    var thread = talk.start(ana, "Title", "Some words");
    talk.reply(ana, thread, 1, "Regrettable words");
    progress.follow();
    assertEquals(List.of(2), found("regrettable"));
    assertInstanceOf(Removed.Done.class, posts.removing.remove(ana, thread, 2, 2, ""));
    assertEquals(2, rows(thread));
    assertEquals(List.of(), found("regrettable"));
    progress.follow();
    assertEquals(1, rows(thread));
    assertEquals(
        List.of(), db.list("select word from search_words where word = 'regrett'", row -> 1));
    posts.returning.bringBack(ana, thread, 2);
    progress.follow();
    assertEquals(List.of(2), found("regrettable"));
  }

  @Test
  void an_edited_post_is_found_by_its_new_words_alone() {
    var thread = talk.start(ana, "Title", "Former words");
    progress.follow();
    assertEquals(List.of(1), found("former"));
    talk.edit(ana, thread, 1, 1, "Latter words");
    assertEquals(List.of(), found("former"));
    progress.follow();
    assertEquals(List.of(), found("former"));
    assertEquals(List.of(1), found("latter"));
  }

  @Test
  void words_that_are_changed_while_those_before_are_written_are_found() {
    var thread = talk.start(ana, "Title", "Former words");
    var index = new Index(db, new Jobs(), new Markdown());
    index.hear(changed(thread, 1));
    var holds = new CountDownLatch(1);
    var holding =
        CompletableFuture.runAsync(() ->
            db.transaction(tx -> {
              tx.run("lock table search_words in share mode");
              holds.countDown();
              Eventually.that("the index waits", () -> database.waiting() > 0);
              talk.edit(ana, thread, 1, 1, "Latter words");
              index.hear(changed(thread, 2));
              return tx;
            }));
    assertDoesNotThrow(() -> holds.await());
    index.close(); // writes what it has heard, and waits for the list of words
    holding.join();
    index.close();
    assertEquals(List.of(1), found("latter"));
  }

  private Recorded changed(DiscussionId thread, long number) {
    var event = new DiscussionEvent.Retitled(talk.space(), thread, ana.person(), number);
    return new Recorded(number, Instant.EPOCH, event);
  }

  @Test
  void a_thread_that_is_moved_is_found_where_it_is() {
    var there = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
    var bo = there.join("Bo Index", Role.MEMBER);
    var open = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var mo = open.join("Mo Index", Role.MODERATOR);
    var target = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    target.join("Mo Index", Role.MEMBER);
    var thread = open.start(mo, "Wandering", "These wander");
    progress.follow();
    assertEquals(List.of(1), found(bo.person(), "wander"));
    var moved = new Moving(db, open.positions).move(mo, thread, target.space());
    assertInstanceOf(Moved.Done.class, moved);
    progress.follow();
    assertEquals(List.of(1), found(bo.person(), "wander"));
    target.open(Visibility.HIDDEN);
    assertEquals(List.of(), found(bo.person(), "wander"));
    assertEquals(List.of(1), found(mo.person(), "wander"));
  }

  @Test
  void a_title_that_is_erased_finds_nothing_from_that_moment_on() {
    var thread = talk.start(ana, "Unwise title", "First");
    talk.reply(ana, thread, 1, "Second words");
    progress.follow();
    assertEquals(List.of(2), found("unwise words"));
    db.run("update discussions set title = 'Another' where id = $1", thread);
    assertEquals(List.of(), found("unwise words"));
    new Indexer(db, new Markdown()).look(List.of(new Stale.Thread(thread)));
    assertEquals(List.of(2), found("another words"));
  }

  @Test
  void two_nodes_that_hear_the_same_make_one_row() {
    var thread = talk.start(ana, "Title", "Twice heard");
    IntStream.rangeClosed(2, 20).forEach(number -> talk.reply(ana, thread, 0, "Heard " + number));
    var stale = List.<Stale>of(new Stale.Thread(thread));
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> new Indexer(db, new Markdown()).look(stale)),
            CompletableFuture.runAsync(() -> new Indexer(db, new Markdown()).look(stale)))
        .join();
    assertEquals(20, rows(thread));
  }

  @Test
  void whoever_muted_a_writer_has_their_words_folded() {
    var ben = talk.join("Ben Index", Role.MEMBER);
    talk.start(ben, "Loud", "Shouting");
    progress.follow();
    db.run(
        "insert into mutes values ($1, $2, $3, '2026-01-01')",
        talk.space(),
        ana.person(),
        ben.person());
    var answer =
        search.answer(
            Optional.of(ana.person()), Question.parse("shouting"), Choice.EVERYTHING.asking("x"));
    assertTrue(answer.results().getFirst().muted());
  }
}
