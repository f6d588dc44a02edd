package commonground.contributions.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Audience;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is kept of words that nobody has sent, whatever arrives late, twice or from two windows. */
class DraftsTest {

  @Test
  void what_a_stop_has_left_of_a_post_without_a_name_is_found_by_its_page() {
    var desk = new Desk(database);
    var page = Desk.page("stopped", 2);
    desk.save(page, "Dear @Siobhan, I am ill");
    desk.know(page);
    desk.drafts.sweep();
    assertEquals(List.of(), desk.words());
    assertEquals(List.of(), desk.drafts.of(desk.person));
  }

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Desk desk = new Desk(database);

  @Test
  void a_page_saves_over_what_it_saved_itself() {
    desk.save(Desk.page("one", 1), "Hel");
    var kept = assertInstanceOf(Saved.Kept.class, desk.save(Desk.page("one", 2), "Hello"));
    assertEquals(List.of(), kept.others());
    assertEquals(List.of("Hello"), desk.words());
  }

  @Test
  void what_arrives_late_or_twice_changes_nothing() {
    desk.save(Desk.page("one", 5), "Hello you");
    desk.save(Desk.page("one", 3), "Hello");
    desk.save(Desk.page("one", 5), "Hello you");
    assertEquals(List.of("Hello you"), desk.words());
  }

  @Test
  void a_page_without_a_script_is_always_newer() {
    desk.save(Desk.page("one"), "Hello");
    desk.save(Desk.page("one"), "Hello you");
    assertEquals(List.of("Hello you"), desk.words());
  }

  @Test
  void a_page_that_began_with_a_draft_goes_on_with_it() {
    var first = desk.kept(Desk.page("one", 4), "Hello");
    desk.save(Desk.page("two", 1, first), "Hello you");
    assertEquals(List.of("Hello you"), desk.words());
    desk.save(Desk.page("one", 4), "Hello");
    assertEquals(List.of("Hello you"), desk.words());
  }

  @Test
  void two_pages_that_change_the_same_draft_keep_both_texts() {
    var first = desk.kept(Desk.page("one", 4), "Hello");
    desk.save(Desk.page("one", 5), "Hello Ben");
    var two = (Saved.Kept) desk.save(Desk.page("two", 1, first), "Hello Cleo");
    assertEquals(List.of("Hello Ben"), two.others().stream().map(Draft::words).toList());
    var one = (Saved.Kept) desk.save(Desk.page("one", 6), "Hello Ben!");
    assertEquals(List.of("Hello Cleo"), one.others().stream().map(Draft::words).toList());
  }

  @Test
  void two_pages_that_begin_with_nothing_keep_both_texts() {
    desk.save(Desk.page("one", 1), "Hello");
    var two = (Saved.Kept) desk.save(Desk.page("two", 1), "Good morning");
    assertEquals(List.of("Hello"), two.others().stream().map(Draft::words).toList());
  }

  @Test
  void the_same_words_from_two_pages_are_one_draft() {
    desk.save(Desk.page("one", 3), "Hello");
    var two = (Saved.Kept) desk.save(Desk.page("two", 1), "Hello");
    assertEquals(List.of(), two.others());
    assertEquals(List.of("Hello"), desk.words());
  }

  @Test
  void posting_ends_the_draft_of_its_page_and_of_the_page_it_began_with() {
    var first = desk.kept(Desk.page("one", 4), "Hello");
    desk.post(Desk.page("two", 0, first), "Hello you");
    assertEquals(List.of(), desk.words());
    assertEquals(0, wordsInTable());
  }

  private static void pass(Duration time) {
    database.clock().set(database.clock().instant().plus(time));
  }

  private long wordsInTable() {
    return database
        .db()
        .the(
            "select count(*) as n from drafts where person_id = $1 and words <> ''",
            row -> row.number("n"),
            desk.person);
  }

  @Test
  void a_save_that_arrives_after_its_words_were_posted_brings_nothing_back() {
    desk.save(Desk.page("one", 4), "Hello");
    desk.post(Desk.page("one", 6), "Hello you");
    assertInstanceOf(Saved.Over.class, desk.save(Desk.page("one", 5), "Hello y"));
    assertInstanceOf(Saved.Over.class, desk.save(Desk.page("one", 6), "Hello you"));
    desk.post(Desk.page("two", 2), "Never saved before");
    assertInstanceOf(Saved.Over.class, desk.save(Desk.page("two", 1), "Never"));
    assertEquals(List.of(), desk.words());
  }

  @Test
  void another_page_with_the_posted_words_brings_nothing_back_and_keeps_newer_ones() {
    var first = desk.kept(Desk.page("one", 5), "Hello");
    var opened = new DraftMark("page-two", 1, first.page(), first.saves());
    desk.post(Desk.page("one", 6), "Hello you");
    assertInstanceOf(Saved.Over.class, desk.save(opened, "Hello you"));
    assertInstanceOf(Saved.Kept.class, desk.save(Desk.page("two", 2, first), "Hello you two"));
    assertEquals(List.of("Hello you two"), desk.words());
  }

  @Test
  void words_that_were_changed_after_they_were_posted_are_another_draft() {
    desk.post(Desk.page("one", 6), "Hello");
    desk.save(Desk.page("one", 7), "Hello again");
    desk.save(Desk.page("one", 8), "Hello again, you");
    assertEquals(List.of("Hello again, you"), desk.words());
    desk.post(Desk.page("two"), "Good morning");
    desk.save(Desk.page("two"), "Good morning, you");
    assertTrue(desk.words().contains("Good morning, you"));
  }

  @Test
  void a_draft_that_another_page_has_changed_since_outlives_the_post() {
    var first = desk.kept(Desk.page("one", 4), "Hello");
    desk.save(Desk.page("one", 5), "Hello, and more");
    desk.post(Desk.page("two", 2, first), "Hello you");
    assertEquals(List.of("Hello, and more"), desk.words());
  }

  @Test
  void the_first_save_of_a_page_and_its_post_do_not_stop_each_other() {
    var first = desk.kept(Desk.page("one", 4), "Hello");
    var two =
        new Written(
            desk.box, Desk.page("two", 1, first), "", "Hel", List.of(), 0, Audience.MEMBERS);
    var posting =
        database
            .db()
            .<CompletableFuture<Void>>transaction(tx -> {
              // As far as a save comes before it adds its row.
              tx.list(
                  "select id from drafts where person_id = $1 for update", row -> 1, desk.person);
              var post =
                  CompletableFuture.runAsync(
                      () -> desk.post(Desk.page("two", 3, first), "Hello you"));
              Eventually.that("the post waits", DraftsTest::someoneWaits);
              new Saving(database.db(), desk.drafts).begin(tx, desk.person, two);
              return post;
            });
    posting.join();
    assertEquals(List.of(), desk.words());
    assertInstanceOf(Saved.Over.class, desk.save(two.box(), two.mark(), two.words()));
  }

  private static boolean someoneWaits() {
    return database
            .db()
            .<Long>the(
                "select count(*) as n from pg_stat_activity"
                    + " where datname = current_database() and wait_event_type = 'Lock'",
                row -> row.number("n"))
        > 0;
  }

  @Test
  void a_page_that_posts_twice_leaves_no_draft_of_what_it_wrote_between() {
    desk.post(Desk.page("one", 5), "Hello");
    desk.save(Desk.page("one", 7), "Hello ag");
    desk.post(Desk.page("one", 8), "Hello again");
    assertEquals(List.of(), desk.words());
  }

  @Test
  void windows_that_began_with_one_draft_do_not_bring_back_what_one_of_them_has_posted() {
    var first = desk.kept(Desk.page("one", 5), "Hello");
    desk.save(Desk.page("two", 1, first), "Hello you");
    desk.post(Desk.page("two", 2, first), "Hello you");
    assertInstanceOf(Saved.Over.class, desk.save(Desk.page("three", 1, first), "Hello you"));
    assertEquals(List.of(), desk.words());
  }

  @Test
  void words_that_were_posted_once_and_are_written_again_are_kept() {
    var post = new Box(Box.Kind.EDIT, desk.box.about(), 1);
    desk.post(post, Desk.page("one", 1), "Second words");
    desk.post(post, Desk.page("two", 1), "Third words");
    var kept = desk.save(post, Desk.page("three", 1), "Second words");
    assertEquals("Second words", assertInstanceOf(Saved.Kept.class, kept).draft().words());
    assertInstanceOf(Saved.Kept.class, desk.save(post, Desk.page("four", 1), "Third words"));
  }

  @Test
  void a_late_save_of_a_page_that_was_put_away_is_not_told_that_it_was_posted() {
    var draft = desk.kept(Desk.page("one", 4), "Hello");
    desk.drafts.discard(desk.person, draft.id(), "");
    assertInstanceOf(Saved.PutAway.class, desk.save(Desk.page("one", 4), "Hello"));
    desk.save(Desk.page("two", 4), "Good morning");
    for (var n = 0; n < 7; n++) {
      desk.save(Desk.page("other-" + n, 1), "Words " + n);
    }
    assertInstanceOf(Saved.Kept.class, desk.save(Desk.page("two", 4), "Good morning"));
  }

  @Test
  void words_that_a_page_has_saved_after_its_form_was_sent_outlive_the_post() {
    desk.save(Desk.page("one", 7), "newer");
    desk.post(Desk.page("one", 5), "older");
    assertEquals(List.of("newer"), desk.words());
    desk.save(Desk.page("one", 7), "newer");
    desk.save(Desk.page("one", 8), "newest");
    assertEquals(List.of("newest"), desk.words());
    desk.post(Desk.page("one", 5), "older");
    assertEquals(List.of("newest"), desk.words());
  }

  @Test
  void a_post_that_no_page_sent_ends_no_draft() {
    desk.save(Desk.page("one", 4), "Hello");
    desk.post(DraftMark.NONE, "Hello");
    assertEquals(List.of("Hello"), desk.words());
  }

  @Test
  void empty_words_are_no_draft() {
    assertInstanceOf(Saved.Nothing.class, desk.save(Desk.page("one", 1), ""));
    var first = desk.kept(Desk.page("one", 2), "Hello");
    assertInstanceOf(Saved.Nothing.class, desk.save(Desk.page("two", 1, first), ""));
    assertEquals(List.of(), desk.words());
  }

  @Test
  void a_discarded_draft_can_be_brought_back_for_a_day() {
    var draft = desk.kept(Desk.page("one", 1), "Hello");
    assertTrue(desk.drafts.discard(desk.person, draft.id(), ""));
    assertEquals(List.of(), desk.words());
    desk.save(Desk.page("one", 1), "Hello");
    assertEquals(List.of(), desk.words());
    assertTrue(desk.drafts.bringBack(desk.person, draft.id()));
    assertEquals(List.of("Hello"), desk.words());

    desk.drafts.discard(desk.person, draft.id(), "");
    pass(Drafts.REGRET);
    assertFalse(desk.drafts.bringBack(desk.person, draft.id()));
    desk.drafts.sweep();
    assertEquals(0, wordsInTable());
  }

  @Test
  void discarding_on_a_page_that_has_gone_on_with_the_draft_discards_what_it_has_saved() {
    var draft = desk.kept(Desk.page("one", 1), "Hello");
    desk.save(Desk.page("two", 1, draft), "Hello you");
    assertTrue(desk.drafts.discard(desk.person, draft.id(), "page-two"));
    assertEquals(List.of(), desk.words());
  }

  @Test
  void nobody_else_finds_discards_or_brings_back_a_draft() {
    var draft = desk.kept(Desk.page("one", 1), "Hello");
    var other = new Desk(database);
    assertTrue(desk.drafts.find(desk.person, draft.id()).isPresent());
    assertTrue(desk.drafts.find(other.person, draft.id()).isEmpty());
    assertFalse(desk.drafts.discard(other.person, draft.id(), draft.page()));
    desk.drafts.discard(desk.person, draft.id(), "");
    assertFalse(desk.drafts.bringBack(other.person, draft.id()));
    assertEquals(List.of(), other.drafts.of(other.person));
    assertEquals(List.of(), other.drafts.in(other.person, desk.box));
    assertEquals(List.of(), other.drafts.discarded(other.person));
  }

  @Test
  void there_is_room_for_so_many_and_none_is_pushed_out() {
    for (var n = 1; n <= Drafts.MOST; n++) {
      desk.save(new Box(Box.Kind.EDIT, 1, n), Desk.page("number-" + n, 1), "Words " + n);
    }
    assertInstanceOf(Saved.TooMany.class, desk.save(Desk.page("more", 1), "One more"));
    assertEquals(Drafts.MOST, desk.drafts.of(desk.person).size());
    var box = new Box(Box.Kind.EDIT, 1, 1);
    var first = desk.drafts.in(desk.person, box).getFirst();
    assertInstanceOf(
        Saved.Kept.class, desk.save(box, Desk.page("goes-on", 1, first), "Words 1 and more"));
    var gone = desk.drafts.of(desk.person).getFirst();
    desk.drafts.discard(desk.person, gone.id(), "");
    assertInstanceOf(Saved.Kept.class, desk.save(Desk.page("more", 2), "One more"));
    assertFalse(desk.drafts.bringBack(desk.person, gone.id()));
    assertInstanceOf(
        Saved.TooMany.class,
        desk.save(gone.box(), new DraftMark(gone.page(), gone.saves() + 1, "", 0), "Again"));
    assertEquals(Drafts.MOST, desk.drafts.of(desk.person).size());
  }

  @Test
  void words_that_are_too_long_are_refused_and_what_was_saved_stays() {
    desk.save(Desk.page("one", 1), "x".repeat(Written.MOST));
    assertInstanceOf(
        Saved.TooLong.class, desk.save(Desk.page("one", 2), "x".repeat(Written.MOST + 1)));
    assertEquals(Written.MOST, desk.words().getFirst().length());
  }

  @Test
  void drafts_that_nobody_has_changed_for_long_are_deleted() {
    desk.save(Desk.page("one", 1), "Old");
    pass(Drafts.AGE.minusDays(1));
    desk.drafts.sweep();
    assertEquals(List.of("Old"), desk.words());
    desk.save(Desk.page("two", 1), "Newer");
    pass(Duration.ofDays(1));
    desk.drafts.sweep();
    assertEquals(List.of("Newer"), desk.words());
  }

  /** Saves, retries and continuations in any order: the newest words of each page are somewhere. */
  @Test
  void whatever_the_order_no_words_of_a_page_are_lost() {
    for (var seed = 0; seed < 40; seed++) {
      new Shuffled(new Desk(database), new Random(seed)).check();
    }
  }

  /** Three pages that each begin with what they find, save in disorder and post late. */
  private record Shuffled(Desk desk, Random random) {

    /** A form that is on its way. */
    private record Sent(DraftMark mark, String words) {}

    void check() {
      var latest = new String[3];
      var saves = new long[3];
      var marks = IntStream.range(0, 3).mapToObj(this::opened).toArray(DraftMark[]::new);
      var posted = new HashSet<String>();
      var sent = new Sent(DraftMark.NONE, "");
      for (var step = 0; step < 15; step++) {
        var page = random.nextInt(3);
        var late = random.nextInt(4) == 0 && saves[page] > 0;
        var words = late ? "Late " + step : "Page " + page + " step " + step;
        var count = late ? saves[page] : ++saves[page];
        var now = new DraftMark(marks[page].page(), count, "", 0);
        desk.save(now, words);
        if (!late) {
          latest[page] = words;
        }
        if (random.nextInt(6) == 0) {
          desk.post(sent.mark(), sent.words());
          posted.add(sent.words());
        }
        sent = !late && random.nextInt(4) == 0 ? new Sent(now, words) : sent;
      }
      for (var words : latest) {
        assertTrue(
            words == null || posted.contains(words) || desk.words().contains(words),
            words + " in " + desk.words());
      }
    }

    private DraftMark opened(int page) {
      return Desk.page("shuffled-" + page);
    }
  }

  @Test
  void a_box_that_is_not_there_is_answered_as_any_other() {
    var nowhere = new Box(Box.Kind.EDIT, 999_999_999, 1);
    assertInstanceOf(Saved.Kept.class, desk.save(nowhere, Desk.page("one", 1), "Words"));
  }

  @Test
  void a_draft_makes_no_event() {
    var before = events();
    var draft = desk.kept(Desk.page("one", 1), "Hello");
    desk.drafts.discard(desk.person, draft.id(), "");
    desk.drafts.bringBack(desk.person, draft.id());
    desk.post(Desk.page("one", 1), "Hello");
    assertEquals(before, events());
  }

  private static long events() {
    return database.db().the("select count(*) as n from events", row -> row.number("n"));
  }
}
