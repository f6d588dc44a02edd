package commonground.discussions.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.Heading;
import commonground.discussions.NewPost;
import commonground.discussions.Talk;
import commonground.discussions.Topic;
import commonground.discussions.TopicId;
import commonground.discussions.threads.Posted;
import commonground.platform.jobs.Jobs;
import commonground.spaces.Audience;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The topics of a space, and what its discussions are about. */
class TopicsTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
  private final Topics topics = new Topics(database.db());
  private final TopicList list = new TopicList(database.db());
  private final Choosing choosing = new Choosing(database.db(), talk.positions);
  private final Member ana = talk.join("Ana Test", Role.MEMBER);
  private final Member ben = talk.join("Ben Test", Role.MEMBER);
  private final Member li = talk.join("Li Test", Role.LIBRARIAN);

  private static TopicDraft draft(String name, String... synonyms) {
    return new TopicDraft(name, List.of(synonyms), Audience.EVERYONE);
  }

  private TopicId made(String name, String... synonyms) {
    var saved = topics.make(talk.member(li.person()), draft(name, synonyms));
    return assertInstanceOf(Saved.Done.class, saved).topic();
  }

  private Chosen choose(Member by, DiscussionId id, Set<TopicId> had, Set<TopicId> wanted) {
    return choosing.choose(by, id, new Choosing.Choice(had, wanted, Audience.EVERYONE));
  }

  private List<String> about(Reader reader, DiscussionId id) {
    return talk.finding.thread(reader, id).orElseThrow().keeping().topics().stream()
        .map(Topic::name)
        .toList();
  }

  private List<String> seen(Reader reader) {
    return list.counted(reader).stream()
        .map(one -> one.topic().name() + " " + one.discussions())
        .toList();
  }

  // The list.

  @Test
  void those_who_keep_topics_make_them_and_others_do_not() {
    for (var role : List.of(Role.LIBRARIAN, Role.MODERATOR, Role.FACILITATOR)) {
      var keeper = talk.join("Keeper " + role, role);
      assertInstanceOf(Saved.Done.class, topics.make(keeper, draft("By " + role)));
    }
    assertEquals(new Saved.NotHere(), topics.make(ana, draft("By Ana")));
    assertEquals(
        new Saved.NotHere(), topics.make(talk.join("Bo Test", Role.BROKER), draft("By Bo")));
    assertEquals(List.of("By FACILITATOR 0", "By LIBRARIAN 0", "By MODERATOR 0"), seen(ana));
  }

  @Test
  void no_two_names_are_alike_not_even_when_they_are_made_at_once() {
    made("Walking", "Rambling");
    assertInstanceOf(Saved.Taken.class, topics.make(li, draft("WALKING")));
    assertInstanceOf(Saved.Taken.class, topics.make(li, draft("rambling")));
    assertInstanceOf(Saved.Taken.class, topics.make(li, draft("Hiking", "walk ing")));
    var at = IntStream.range(0, 8).parallel().mapToObj(n -> topics.make(li, draft("Swimming")));
    assertEquals(1, at.filter(Saved.Done.class::isInstance).count());
    assertEquals(List.of("Swimming 0", "Walking 0"), seen(ana));
  }

  @Test
  void another_space_may_have_the_same_names() {
    made("Walking");
    var elsewhere = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
    var keeper = elsewhere.join("Li Test", Role.LIBRARIAN);
    assertInstanceOf(Saved.Done.class, topics.make(keeper, draft("Walking")));
    assertEquals(Optional.empty(), list.find(keeper, made("Mine")));
  }

  @Test
  void there_is_room_for_sixty() {
    IntStream.range(0, Topics.MOST).forEach(n -> made("Topic " + n));
    assertEquals(new Saved.Full(), topics.make(li, draft("One more")));
  }

  @Test
  void a_topic_that_is_renamed_stays_on_its_discussions() {
    var id = talk.start(ana, "Title", "Words");
    var walking = made("Walking");
    choose(ana, id, Set.of(), Set.of(walking));
    assertEquals(
        new Saved.Done(walking), topics.change(li, walking, 1, draft("On foot", "Walking")));
    assertEquals(List.of("On foot"), about(ben, id));
    assertEquals(2, list.find(li, walking).orElseThrow().revision());
  }

  @Test
  void a_change_that_was_not_seen_is_not_undone() {
    var walking = made("Walking");
    topics.change(li, walking, 1, draft("On foot"));
    var late = topics.change(li, walking, 1, draft("Strolling"));
    assertEquals("On foot", assertInstanceOf(Saved.Meanwhile.class, late).now().name());
    assertEquals(new Saved.Done(walking), topics.change(li, walking, 1, draft("On foot")));
    assertEquals(new Saved.NotHere(), topics.change(ana, walking, 2, draft("Mine")));
  }

  @Test
  void a_topic_that_is_removed_goes_from_its_discussions_and_they_stay() {
    var id = talk.start(ana, "Title", "Words");
    var walking = made("Walking");
    choose(ana, id, Set.of(), Set.of(walking, made("Pain")));
    assertEquals(1, list.discussions(li, walking));
    assertEquals(new Saved.NotHere(), topics.remove(ana, walking));
    assertEquals(new Saved.Done(walking), topics.remove(li, walking));
    assertEquals(List.of("Pain"), about(ana, id));
    assertEquals(new Saved.NotHere(), topics.remove(li, walking));
    assertEquals(List.of("discussion.sorted 2", "discussion.sorted 3"), sorted(id));
  }

  private List<String> sorted(DiscussionId id) {
    assertEquals(
        LongStream.rangeClosed(1, talk.finding.thread(ben, id).orElseThrow().revision())
            .boxed()
            .toList(),
        talk.revisionsOfEvents(id),
        "no gaps");
    return talk.events(id).stream().filter(one -> one.startsWith("discussion.sorted")).toList();
  }

  @Test
  void all_of_many_discussions_hear_that_a_topic_is_gone() {
    var walking = made("Walking");
    var all =
        IntStream.range(0, 7)
            .mapToObj(n -> {
              var id = talk.start(ana, "Title " + n, "Words");
              choose(ana, id, Set.of(), Set.of(walking));
              return id;
            })
            .toList();
    assertEquals(new Saved.Done(walking), new Topics(database.db(), 3).remove(li, walking));
    for (var id : all) {
      assertEquals(List.of("discussion.sorted 2", "discussion.sorted 3"), sorted(id));
      assertEquals(List.of(), about(ben, id));
    }
    assertEquals(
        7,
        database
            .db()
            .<Long>the(
                """
                select (data ->> 'discussions')::bigint as n
                from events
                where kind = 'topic.removed' and data ->> 'topic' = ($1::bigint)::text
                """,
                row -> row.number("n"),
                walking));
  }

  @Test
  void discussions_hear_that_their_topic_has_another_name() {
    var walking = made("Walking");
    var id = talk.start(ana, "Title", "Words");
    choose(ana, id, Set.of(), Set.of(walking));
    var other = talk.start(ana, "Other", "Words");
    topics.change(li, walking, 1, draft("On foot"));
    new Relabelling(database.db(), new Jobs()).tell(new Relabel(walking, li.person()));
    assertEquals(List.of("discussion.sorted 2", "discussion.sorted 3"), sorted(id));
    assertEquals(List.of(), sorted(other));
    assertEquals(0, talk.list.unread(ben) - 2, "the two first posts");
  }

  @Test
  void a_topic_that_has_another_name_is_told_by_a_job_of_the_same_transaction() {
    var queue = new Relabelling(database.db(), new Jobs());
    database.db().onRecord(queue);
    var walking = made("Walking");
    assertEquals(0, waiting(walking));
    topics.change(li, walking, 1, draft("On foot"));
    assertEquals(1, waiting(walking));
  }

  private static long waiting(TopicId topic) {
    return database
        .db()
        .the(
            """
            select count(*) as n
            from jobs
            where kind = 'relabel' and args ->> 'topic' = ($1::bigint)::text
            """,
            row -> row.number("n"),
            topic);
  }

  @Test
  void nothing_is_made_in_an_archived_space() {
    var walking = made("Walking");
    talk.archive();
    assertEquals(new Saved.Archived(), topics.make(li, draft("Pain")));
    assertEquals(new Saved.Archived(), topics.change(li, walking, 1, draft("Pain")));
    assertEquals(new Saved.Archived(), topics.remove(li, walking));
  }

  // On discussions.

  @Test
  void a_discussion_begins_with_those_that_are_chosen_and_no_others() {
    var elsewhere = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
    var foreign =
        assertInstanceOf(
                Saved.Done.class,
                topics.make(elsewhere.join("Li Test", Role.LIBRARIAN), draft("Foreign")))
            .topic();
    var heading =
        new Heading("Title", Optional.empty(), Set.of(made("Walking"), foreign, new TopicId(0)));
    var form = new NewPost("Words", Optional.empty(), UUID.randomUUID(), 0);
    var posted = talk.discussions.start(ana, heading, form);
    var id = assertInstanceOf(Posted.Done.class, posted).discussion();
    assertEquals(List.of("Walking"), about(ben, id));
    assertEquals(List.of("discussion.started 1"), talk.events(id));
  }

  @Test
  void its_starter_and_moderators_choose_and_nobody_else() {
    var id = talk.start(ana, "Title", "Words");
    var walking = made("Walking");
    var mo = talk.join("Mo Test", Role.MODERATOR);
    assertEquals(new Chosen.NotHere(), choose(ben, id, Set.of(), Set.of(walking)));
    assertEquals(new Chosen.NotHere(), choose(li, id, Set.of(), Set.of(walking)));
    assertEquals(List.of(), about(ana, id));
    assertEquals(new Chosen.Done(), choose(ana, id, Set.of(), Set.of(walking)));
    assertEquals(new Chosen.Done(), choose(mo, id, Set.of(walking), Set.of()));
    assertEquals(List.of(), about(ana, id));
    assertEquals(
        List.of("discussion.sorted 2", "discussion.sorted 3"), talk.events(id).subList(1, 3));
  }

  @Test
  void two_who_choose_at_once_do_not_undo_each_other() {
    var id = talk.start(ana, "Title", "Words");
    var mo = talk.join("Mo Test", Role.MODERATOR);
    var walking = made("Walking");
    var pain = made("Pain");
    choose(ana, id, Set.of(), Set.of(walking));
    choose(mo, id, Set.of(), Set.of(pain));
    assertEquals(List.of("Pain", "Walking"), about(ana, id));
    choose(ana, id, Set.of(walking), Set.of());
    assertEquals(List.of("Pain"), about(ana, id));
    assertEquals(new Chosen.Done(), choose(ana, id, Set.of(walking), Set.of()));
    assertEquals("discussion.sorted 4", talk.events(id).getLast());
  }

  @Test
  void more_than_five_are_refused_also_when_two_chose_them() {
    var id = talk.start(ana, "Title", "Words");
    var all = IntStream.range(0, 6).mapToObj(n -> made("Topic " + n)).toList();
    assertEquals(new Chosen.Done(), choose(ana, id, Set.of(), Set.copyOf(all.subList(0, 5))));
    var sixth = choose(ana, id, Set.of(), Set.of(all.get(5)));
    assertEquals(new Chosen.TooMany(), sixth);
    assertEquals(5, about(ana, id).size());
  }

  @Test
  void choosing_makes_nothing_unread() {
    var id = talk.start(ana, "Title", "Words");
    talk.note(ben, id, 1, 0);
    choose(ana, id, Set.of(), Set.of(made("Walking")));
    assertEquals(0, talk.list.unread(ben));
  }

  // Who sees them.

  @Test
  void a_visitor_sees_a_topic_as_far_as_threads_have_it_that_they_may_read() {
    var walking = made("Walking");
    made("On nothing");
    var shown = talk.start(ana, "For all", "Words");
    choose(ana, shown, Set.of(), Set.of(walking));
    talk.open(Visibility.LISTED);
    var closed = talk.start(talk.member(ana.person()), "For members", "Words");
    var secret = made("Secret");
    choose(talk.member(ana.person()), closed, Set.of(), Set.of(walking, secret));
    talk.open(Visibility.PUBLIC);
    assertEquals(List.of("Walking 1"), seen(talk.visitor()));
    assertEquals(List.of("On nothing 0", "Secret 1", "Walking 2"), seen(talk.member(ana.person())));
  }

  @Test
  void what_was_said_for_members_of_a_thread_for_all_stays_with_them() {
    var walking = made("Walking");
    var id = talk.start(ana, "For all", "Words");
    talk.open(Visibility.LISTED);
    choose(talk.member(ana.person()), id, Set.of(), Set.of(walking));
    talk.open(Visibility.PUBLIC);
    assertEquals(List.of(), about(talk.visitor(), id));
    assertEquals(List.of(), seen(talk.visitor()));
    assertEquals(List.of("Walking"), about(talk.member(ana.person()), id));
  }

  @Test
  void a_name_that_was_written_for_members_reaches_everyone_once_it_is_saved_again() {
    talk.open(Visibility.LISTED);
    var secret = made("Between us");
    talk.open(Visibility.PUBLIC);
    var id = talk.start(talk.member(ana.person()), "For all", "Words");
    choose(talk.member(ana.person()), id, Set.of(), Set.of(secret));
    assertEquals(List.of(), about(talk.visitor(), id));
    assertTrue(about(talk.member(ana.person()), id).contains("Between us"));
    topics.change(talk.member(li.person()), secret, 1, draft("Between us"));
    assertEquals(List.of("Between us"), about(talk.visitor(), id));
  }
}
