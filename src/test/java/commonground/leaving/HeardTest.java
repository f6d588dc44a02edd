package commonground.leaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.contributions.Subject;
import commonground.contributions.reactions.Reaction;
import commonground.contributions.reactions.Reactions;
import commonground.demo.Conclusions;
import commonground.demo.Upkeep;
import commonground.discussions.DiscussionId;
import commonground.discussions.Talk;
import commonground.discussions.changing.Moderated;
import commonground.people.Erasure.Wish;
import commonground.people.PersonId;
import commonground.platform.mail.MailTraces;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Mutes;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whatever goes from a thread with somebody's account is a change of the thread like any other: it
 * takes the next revision and is an event, so that open pages hear of it.
 */
class HeardTest {

  private static final Path NO_MAIL = Path.of("target/no-mail");

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
  private final Moderated moderated = new Moderated(database, talk);
  private final Conclusions conclusions = new Conclusions(database.db());
  private final Member fay = talk.join("Fay Test", Role.FACILITATOR);
  private final Member ana = talk.join("Ana Test", Role.MEMBER);
  private final Member zoe = talk.join("Zoe Test", Role.MODERATOR);
  private final DiscussionId id = talk.start(ana, "Title", "Opening words");

  private static void erase(Member who, Wish wish) {
    var db = database.db();
    var erasures = new Erasures(db);
    var whole = InventoryTest.inventory(db, NO_MAIL);
    var open = begun(who.person(), wish);
    new Eraser(db, erasures, whole, new MailTraces(NO_MAIL)).finish(open);
  }

  private static Erasures.Open begun(PersonId person, Wish wish) {
    var db = database.db();
    var made =
        db.the(
            "select created_at from people where id = $1",
            row -> row.instant("created_at"),
            person);
    var reference = "heard-" + person.value();
    var line = new Journal.Line(reference, person, made, wish, db.clock().instant());
    return db.transaction(tx -> {
      assertEquals(1, Erasures.begin(tx, line));
      return new Erasures(db).open(tx, reference);
    });
  }

  /** What was recorded of a thread after this revision; in all there is an event for each. */
  private List<String> heardAfter(DiscussionId thread, long revision) {
    var now = revision(thread);
    assertEquals(
        LongStream.rangeClosed(1, now).boxed().toList(), talk.revisionsOfEvents(thread), "no gaps");
    return talk.events(thread).stream()
        .filter(event -> Long.parseLong(event.replaceAll(".* ", "")) > revision)
        .toList();
  }

  private long revision(DiscussionId thread) {
    return talk.finding.thread(fay, thread).orElseThrow().revision();
  }

  private int said(DiscussionId thread, int number) {
    var post = talk.post(fay, thread, number).id().value();
    return new Reactions(database.db())
        .of(Subject.Kind.POST, List.of(post), PersonId.OPERATOR).values().stream()
            .mapToInt(tally -> tally.counts().values().stream().mapToInt(n -> n).sum())
            .sum();
  }

  @Test
  void reactions_go_one_by_one_from_each_thread() {
    var other = talk.start(fay, "Other", "Words");
    conclusions.react(zoe, id, 1, Reaction.HELPFUL);
    conclusions.react(zoe, id, 1, Reaction.THANK_YOU);
    conclusions.react(fay, id, 1, Reaction.HELPFUL);
    conclusions.react(zoe, other, 1, Reaction.QUESTION);
    assertEquals(3, said(id, 1));

    erase(zoe, Wish.KEEP_WORDS);
    assertEquals(1, said(id, 1));
    assertEquals(0, said(other, 1));
    assertEquals(List.of("reaction.withdrawn 5", "reaction.withdrawn 6"), heardAfter(id, 4));
    assertEquals(List.of("reaction.withdrawn 3"), heardAfter(other, 2));
  }

  @Test
  void more_reactions_go_than_one_transaction_takes() {
    IntStream.rangeClosed(2, 130).forEach(n -> talk.reply(ana, id, 1, "Words " + n));
    IntStream.rangeClosed(1, 130).forEach(n -> conclusions.react(zoe, id, n, Reaction.HELPFUL));
    var before = revision(id);
    erase(zoe, Wish.KEEP_WORDS);
    assertEquals(130, heardAfter(id, before).size());
    assertEquals(0, said(id, 1) + said(id, 130));
  }

  @Test
  void two_who_leave_at_once_do_not_wait_for_each_other_for_ever() {
    var yan = talk.join("Yan Test", Role.MEMBER);
    var threads = IntStream.range(0, 40).mapToObj(n -> talk.start(ana, "T" + n, "W")).toList();
    threads.forEach(one -> conclusions.react(zoe, one, 1, Reaction.HELPFUL));
    threads.reversed().forEach(one -> conclusions.react(yan, one, 1, Reaction.HELPFUL));
    Stream.of(zoe, yan).parallel().forEach(who -> erase(who, Wish.REMOVE_WORDS));
    threads.forEach(one -> assertEquals(2, heardAfter(one, 3).size()));
  }

  @Test
  void why_a_moderator_removed_a_post_is_said_no_longer() {
    var number = talk.reply(zoe, id, 1, "Words of mine");
    var base = talk.post(fay, id, number).revision();
    moderated.removing.remove(fay, id, number, base, "Not kind");
    var before = talk.post(fay, id, number);
    assertEquals("Not kind", before.removal().orElseThrow().reason());

    erase(zoe, Wish.KEEP_WORDS);
    var after = talk.post(fay, id, number);
    assertEquals("", after.removal().orElseThrow().reason());
    assertEquals(List.of("discussion.reasonerased 4"), heardAfter(id, 3));
    assertEquals(4, after.revision());
  }

  @Test
  void why_it_was_closed_is_said_no_longer_if_the_words_are_to_go() {
    var other = talk.start(ana, "Other", "Words");
    new Upkeep(database.db()).close(zoe, id, "Off we go");
    new Upkeep(database.db()).close(fay, other, "Done");
    erase(zoe, Wish.REMOVE_WORDS);
    assertEquals(List.of("discussion.closingreasonerased 3"), heardAfter(id, 2));
    assertEquals(List.of(), heardAfter(other, 2));
  }

  @Test
  void a_summary_goes_with_the_words_of_whoever_wrote_in_it() {
    conclusions.suggest(zoe, id, 1, "In short");
    conclusions.accept(fay, id, zoe);
    conclusions.suggest(ana, id, 1, "Shorter");
    erase(zoe, Wish.REMOVE_WORDS);
    assertEquals(List.of("summary.erased 5"), heardAfter(id, 4));
    assertEquals(
        1, // The one of somebody else.
        database
            .db()
            .<Long>the(
                "select count(*) as n from summaries where discussion_id = $1",
                row -> row.number("n"),
                id));
  }

  @Test
  void a_summary_stays_with_its_thread_if_the_words_may_stay() {
    conclusions.suggest(zoe, id, 1, "In short");
    erase(zoe, Wish.KEEP_WORDS);
    assertEquals(List.of(), heardAfter(id, 2));
  }

  @Test
  void who_muted_them_sees_their_posts_unfolded() {
    var yan = talk.join("Yan Test", Role.MEMBER);
    var mutes = new Mutes(database.db(), () -> true);
    assertTrue(mutes.mute(ana, yan.person()));
    assertEquals(1, mutes.of(ana).size());
    erase(yan, Wish.KEEP_WORDS);
    var heard =
        database
            .db()
            .<String>list(
                """
                select kind || ' of ' || (data ->> 'person') as fact
                from events
                where space_id = $1 and person_id = $2 and kind = 'space.unmuted'
                """,
                row -> row.text("fact"),
                talk.space(),
                ana.person());
    assertEquals(List.of("space.unmuted of " + yan.person().value()), heard);
  }

  @Test
  void that_somebody_is_erased_is_said_when_nothing_is_left_and_not_before() {
    talk.reply(zoe, id, 1, "Words of mine");
    erase(zoe, Wish.REMOVE_WORDS);
    var facts =
        database
            .db()
            .<String>list(
                "select kind from events where person_id = $1 order by id",
                row -> row.text("kind"),
                zoe.person());
    assertEquals("people.erased", facts.getLast());
    assertEquals(1, facts.stream().filter("people.erased"::equals).count());
    assertTrue(facts.indexOf("people.closed") < facts.indexOf("discussion.removed"));
  }
}
