package commonground.discussions.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.Talk;
import commonground.spaces.Audience;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Suggesting a summary, accepting and declining it. */
class SummariesTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
  private final Concluding concluding = new Concluding(database, talk);
  private final Suggesting suggesting = concluding.suggesting;
  private final Settling settling = concluding.settling;
  private final Member ana = talk.join("Ana Test", Role.MEMBER);
  private final Member ben = talk.join("Ben Test", Role.MEMBER);
  private final Member mo = talk.join("Mo Test", Role.MODERATOR);
  private final Member mia = talk.join("Mia Test", Role.MODERATOR);
  private DiscussionId thread = new DiscussionId(0);

  @BeforeEach
  void talk() {
    thread = talk.start(ana, "Title", "Words");
    talk.reply(ben, thread, 1, "More words");
  }

  private static NewSummary form(String words, UUID once, long base) {
    return new NewSummary(words, 1, once, base, Audience.EVERYONE);
  }

  // Suggesting.

  @Test
  void a_summary_is_shown_once_a_moderator_accepts_it() {
    var one = concluding.suggest(ana, thread, "It **comes** to this");
    assertEquals("", concluding.shown(ben, thread));
    assertEquals(List.of(), concluding.told(ben, thread));
    assertEquals(List.of("WAITING It **comes** to this"), concluding.told(ana, thread));
    assertEquals(List.of("WAITING It **comes** to this"), concluding.told(mo, thread));
    assertEquals(Set.of(thread), concluding.summaries.waiting(mo));
    assertEquals(Set.of(), concluding.summaries.waiting(ana));

    assertInstanceOf(Settled.Done.class, concluding.accept(mo, thread, one));
    assertEquals("It **comes** to this", concluding.shown(ben, thread));
    assertEquals("It **comes** to this", concluding.shown(talk.visitor(), thread));
    assertEquals(List.of(), concluding.told(mo, thread));
    var shown = concluding.find(ben, thread, one.id()).orElseThrow();
    assertEquals("Ana Test", shown.writer());
    assertEquals("Mo Test", shown.settled().orElseThrow().by());
    assertTrue(shown.html().toString().contains("<strong>comes</strong>"));
  }

  @Test
  void of_one_person_one_waits_which_they_can_change() {
    var one = concluding.suggest(ana, thread, "First");
    var changed =
        suggesting.suggest(ana, thread, form("Second", UUID.randomUUID(), one.revision()));
    assertEquals(new Suggested.Done(one.id()), changed);
    assertEquals(List.of("WAITING Second"), concluding.told(mo, thread));
    concluding.suggest(ben, thread, "By Ben");
    assertEquals(List.of("WAITING Second", "WAITING By Ben"), concluding.told(mo, thread));
  }

  @Test
  void a_form_that_shows_an_older_state_changes_nothing() {
    var one = concluding.suggest(ana, thread, "First");
    var form = form("From another window", UUID.randomUUID(), 0);
    var late = assertInstanceOf(Suggested.Changed.class, suggesting.suggest(ana, thread, form));
    assertEquals("First", late.now().source());
    assertEquals(one.revision(), late.now().revision());
    assertEquals(List.of("WAITING First"), concluding.told(ana, thread));
  }

  @Test
  void the_same_form_sent_twice_makes_one_whatever_has_become_of_it() {
    var form = form("Words", UUID.randomUUID(), 0);
    var first = (Suggested.Done) suggesting.suggest(ana, thread, form);
    assertEquals(first, suggesting.suggest(ana, thread, form));
    var one = concluding.find(ana, thread, first.id()).orElseThrow();
    concluding.accept(mo, thread, one);
    assertEquals(first, suggesting.suggest(ana, thread, form));
    assertEquals(List.of(), concluding.told(ana, thread));

    var other = form("Other words", form.once(), 0);
    var settled = assertInstanceOf(Suggested.Settled.class, suggesting.suggest(ana, thread, other));
    assertEquals(Summary.State.ACCEPTED, settled.now().state());
    assertEquals(List.of(), concluding.told(ana, thread));
    concluding.suggest(ana, thread, "Other words");
    assertEquals(List.of("WAITING Other words"), concluding.told(ana, thread));
  }

  @Test
  void two_copies_of_one_form_at_once_make_one() {
    var form = form("Words", UUID.randomUUID(), 0);
    var both =
        Stream.of(1, 2)
            .map(n -> CompletableFuture.supplyAsync(() -> suggesting.suggest(ana, thread, form)))
            .toList();
    assertEquals(1, both.stream().map(CompletableFuture::join).distinct().count());
    assertEquals(List.of("WAITING Words"), concluding.told(mo, thread));
    assertEquals(3, talk.revisionsOfEvents(thread).size());
  }

  @Test
  void one_that_was_settled_meanwhile_is_not_changed() {
    var one = concluding.suggest(ana, thread, "First");
    settling.decline(mo, thread, one.id(), one.revision(), "Too short");
    var late = suggesting.suggest(ana, thread, form("Better", UUID.randomUUID(), one.revision()));
    var settled = assertInstanceOf(Suggested.Settled.class, late);
    assertEquals(Summary.State.DECLINED, settled.now().state());
  }

  @Test
  void its_writer_withdraws_it_and_nobody_else() {
    var one = concluding.suggest(ana, thread, "First");
    assertInstanceOf(Suggested.NotHere.class, suggesting.withdraw(ben, thread, one.id()));
    assertInstanceOf(Suggested.NotHere.class, suggesting.withdraw(mo, thread, one.id()));
    assertEquals(new Suggested.Done(one.id()), suggesting.withdraw(ana, thread, one.id()));
    assertEquals(new Suggested.Done(one.id()), suggesting.withdraw(ana, thread, one.id()));
    assertEquals(List.of(), concluding.told(mo, thread));
    assertInstanceOf(Settled.Before.class, concluding.accept(mo, thread, one));

    var accepted = concluding.suggest(ana, thread, "Second");
    concluding.accept(mo, thread, accepted);
    assertInstanceOf(Suggested.Settled.class, suggesting.withdraw(ana, thread, accepted.id()));
    assertEquals("Second", concluding.shown(ben, thread));
  }

  @Test
  void what_was_taken_back_or_declined_is_readable_by_nobody_but_its_writer() {
    var one = concluding.suggest(ana, thread, "Taken back");
    assertTrue(concluding.find(mo, thread, one.id()).isPresent());
    suggesting.withdraw(ana, thread, one.id());
    var two = concluding.suggest(ana, thread, "Declined");
    settling.decline(mo, thread, two.id(), two.revision(), "Too short");
    for (var id : List.of(one.id(), two.id())) {
      assertTrue(concluding.find(mo, thread, id).isEmpty());
      assertInstanceOf(Settled.NotHere.class, settling.erase(mo, thread, id));
      assertTrue(concluding.find(ana, thread, id).isPresent());
    }
    assertInstanceOf(
        Settled.Done.class, settling.decline(mo, thread, two.id(), two.revision(), "Too short"));
  }

  // Settling.

  @Test
  void a_moderator_changes_and_accepts_and_the_writers_words_are_kept() {
    var one = concluding.suggest(ana, thread, "It coms to this");
    concluding.accept(mo, thread, one, "It comes to this");
    assertEquals("It comes to this", concluding.shown(ben, thread));
    var kept = concluding.find(ana, thread, one.id()).orElseThrow();
    assertEquals("It coms to this", kept.source());
    assertEquals("It comes to this", kept.changed());
  }

  @Test
  void nobody_but_moderators_accepts_or_declines() {
    var one = concluding.suggest(ana, thread, "Words");
    assertInstanceOf(Settled.NotHere.class, concluding.accept(ana, thread, one));
    assertInstanceOf(Settled.NotHere.class, concluding.accept(ben, thread, one));
    talk.join("Mo Test", Role.MEMBER);
    assertInstanceOf(Settled.NotHere.class, concluding.accept(mo, thread, one));
    assertInstanceOf(Settled.Done.class, concluding.accept(mia, thread, one));
  }

  @Test
  void the_writer_of_a_declined_one_reads_why_until_they_put_it_away() {
    var one = concluding.suggest(ana, thread, "Words");
    settling.decline(mo, thread, one.id(), one.revision(), "Too short");
    assertEquals(List.of("DECLINED Words"), concluding.told(ana, thread));
    assertEquals(List.of(), concluding.told(ben, thread));
    assertEquals(List.of(), concluding.told(mo, thread));
    var told = concluding.summaries.last(ana, thread).orElseThrow();
    assertEquals("Too short", told.reason());
    suggesting.withdraw(ana, thread, one.id());
    assertEquals(List.of(), concluding.told(ana, thread));
  }

  @Test
  void a_new_one_takes_the_place_of_what_was_declined() {
    var one = concluding.suggest(ana, thread, "Words");
    settling.decline(mo, thread, one.id(), one.revision(), "Too short");
    concluding.suggest(ana, thread, "More words");
    assertEquals(List.of("WAITING More words"), concluding.told(ana, thread));
  }

  @Test
  void of_two_moderators_the_second_is_told_what_the_first_did() {
    var one = concluding.suggest(ana, thread, "Words");
    assertInstanceOf(Settled.Done.class, concluding.accept(mo, thread, one));
    assertInstanceOf(Settled.Done.class, concluding.accept(mo, thread, one));
    var late = concluding.accept(mia, thread, one, "Other words");
    assertEquals(
        Summary.State.ACCEPTED, assertInstanceOf(Settled.Before.class, late).now().state());
    var declined = settling.decline(mia, thread, one.id(), one.revision(), "No");
    assertInstanceOf(Settled.Before.class, declined);
    assertEquals("Words", concluding.shown(ben, thread));

    var two = concluding.suggest(ana, thread, "More words");
    settling.decline(mo, thread, two.id(), two.revision(), "Mo's reason");
    var other = settling.decline(mia, thread, two.id(), two.revision(), "Mia's reason");
    assertEquals("Mo's reason", assertInstanceOf(Settled.Before.class, other).now().reason());
  }

  @Test
  void two_moderators_at_once_settle_it_once() {
    var one = concluding.suggest(ana, thread, "Words");
    var both =
        Stream.of(mo, mia)
            .map(by ->
                CompletableFuture.supplyAsync(
                    () -> concluding.accept(by, thread, one, "As " + by.person().value())))
            .toList();
    assertEquals(
        1,
        both.stream().map(CompletableFuture::join).filter(Settled.Done.class::isInstance).count());
    assertEquals(4, talk.revisionsOfEvents(thread).size());
  }

  @Test
  void what_its_writer_has_changed_is_not_accepted_unseen() {
    var one = concluding.suggest(ana, thread, "First");
    suggesting.suggest(ana, thread, form("Second", UUID.randomUUID(), one.revision()));
    var late = concluding.accept(mo, thread, one);
    assertEquals("Second", assertInstanceOf(Settled.Changed.class, late).now().source());
    assertEquals("", concluding.shown(ben, thread));
  }

  @Test
  void earlier_ones_stay_readable_and_the_newest_is_shown() {
    for (var words : List.of("One", "Two", "Three")) {
      concluding.accept(mo, thread, concluding.suggest(ana, thread, words));
    }
    assertEquals("Three", concluding.shown(ben, thread));
    var all = concluding.summaries.accepted(talk.visitor(), thread, Long.MAX_VALUE, 2);
    assertEquals(List.of("Three", "Two"), all.stream().map(Summary::words).toList());
    var rest = concluding.summaries.accepted(ben, thread, all.getLast().revision(), 2);
    assertEquals(List.of("One"), rest.stream().map(Summary::words).toList());
  }

  @Test
  void it_says_how_many_posts_came_since_and_removed_ones_do_not_count() {
    concluding.accept(mo, thread, concluding.suggest(ana, thread, "Words"));
    assertEquals(1, since());
    talk.reply(ben, thread, 1, "Third");
    assertEquals(2, since());
    database
        .db()
        .run(
            "update posts set removed_at = written_at where discussion_id = $1 and number = 3",
            thread);
    assertEquals(1, since());
  }

  private int since() {
    return concluding
        .outcomes
        .of(ben, concluding.thread(ben, thread))
        .accepted()
        .orElseThrow()
        .since();
  }

  // Erasing.

  @Test
  void its_writer_or_a_moderator_erases_it_and_the_one_before_is_shown_again() {
    concluding.accept(mo, thread, concluding.suggest(ana, thread, "One"));
    var two = concluding.suggest(ana, thread, "Names a patient");
    concluding.accept(mo, thread, two);
    assertInstanceOf(Settled.NotHere.class, settling.erase(ben, thread, two.id()));
    talk.archive();
    assertInstanceOf(Settled.Done.class, settling.erase(mia, thread, two.id()));
    assertEquals("One", concluding.shown(ben, thread));
    var left =
        database
            .db()
            .the(
                "select count(*) as n from summaries s where s::text like '%a patient%'",
                row -> row.number("n"));
    assertEquals(0, left);
  }

  // Whom it reaches.

  @Test
  void what_was_written_for_members_is_never_shown_to_visitors() {
    talk.open(Visibility.LISTED);
    concluding.accept(mo, thread, concluding.suggest(ana, thread, "For members"));
    talk.open(Visibility.PUBLIC);
    assertEquals("For members", concluding.shown(ben, thread));
    assertEquals("", concluding.shown(talk.visitor(), thread));
    assertEquals(
        List.of(), concluding.summaries.accepted(talk.visitor(), thread, Long.MAX_VALUE, 9));
  }

  @Test
  void a_summary_of_posts_for_members_is_for_members_also_in_a_public_space() {
    talk.open(Visibility.LISTED);
    talk.reply(ben, thread, 1, "For members");
    talk.open(Visibility.PUBLIC);
    concluding.accept(mo, thread, concluding.suggest(ana, thread, "Made of it"));
    assertEquals("Made of it", concluding.shown(ben, thread));
    assertEquals("", concluding.shown(talk.visitor(), thread));
  }

  @Test
  void changing_or_accepting_only_makes_it_narrower() {
    var one = concluding.suggest(ana, thread, "For everyone");
    talk.open(Visibility.LISTED);
    concluding.accept(mo, thread, one, "With what members know");
    talk.open(Visibility.PUBLIC);
    assertEquals("", concluding.shown(talk.visitor(), thread));

    var form = new NewSummary("Named members", 1, UUID.randomUUID(), 0, Audience.MEMBERS);
    var done = (Suggested.Done) suggesting.suggest(ana, thread, form);
    var two = concluding.find(mo, thread, done.id()).orElseThrow();
    concluding.accept(mo, thread, two);
    assertEquals("", concluding.shown(talk.visitor(), thread));
    concluding.accept(mo, thread, concluding.suggest(ana, thread, "For everyone"));
    assertEquals("For everyone", concluding.shown(talk.visitor(), thread));
  }

  // The rest.

  @Test
  void each_step_takes_one_revision_and_makes_nothing_unread() {
    talk.positions.read(ben, thread, OptionalLong.empty());
    var one = concluding.suggest(ana, thread, "One");
    settling.decline(mo, thread, one.id(), one.revision(), "No");
    suggesting.withdraw(ana, thread, one.id());
    var two = concluding.suggest(ana, thread, "Two");
    concluding.accept(mo, thread, two);
    settling.erase(ana, thread, two.id());
    assertEquals(
        List.of(
            "summary.suggested 3",
            "summary.declined 4",
            "summary.withdrawn 5",
            "summary.suggested 6",
            "summary.accepted 7",
            "summary.erased 8"),
        talk.events(thread).subList(2, 8));
    assertEquals(0, concluding.thread(ben, thread).unread());
  }

  @Test
  void nothing_is_suggested_or_settled_in_an_archived_space_or_another_one() {
    var one = concluding.suggest(ana, thread, "One");
    var elsewhere = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var fay = elsewhere.join("Fay Else", Role.FACILITATOR);
    assertInstanceOf(
        Suggested.NotHere.class, suggesting.suggest(fay, thread, Concluding.words("Mine")));
    assertInstanceOf(Settled.NotHere.class, concluding.accept(fay, thread, one));
    assertInstanceOf(Settled.NotHere.class, settling.erase(fay, thread, one.id()));
    talk.archive();
    assertInstanceOf(
        Suggested.Archived.class, suggesting.suggest(ben, thread, Concluding.words("Mine")));
    assertInstanceOf(Settled.Archived.class, concluding.accept(mo, thread, one));
    assertInstanceOf(Suggested.Archived.class, suggesting.withdraw(ana, thread, one.id()));
  }
}
