package commonground.discussions.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.contributions.mentions.Mentioning;
import commonground.contributions.mentions.Nameables;
import commonground.discussions.Addresses;
import commonground.discussions.Aliases;
import commonground.discussions.Discussion;
import commonground.discussions.DiscussionId;
import commonground.discussions.Order;
import commonground.discussions.Paging;
import commonground.discussions.Post;
import commonground.discussions.PostViews;
import commonground.discussions.Talk;
import commonground.discussions.answers.Outcome;
import commonground.discussions.answers.OutcomeViews;
import commonground.discussions.changing.Editing;
import commonground.discussions.lists.DiscussionList;
import commonground.discussions.writing.Elsewhere;
import commonground.discussions.writing.Onlooker;
import commonground.discussions.writing.Previews;
import commonground.discussions.writing.Unfolding;
import commonground.platform.config.RateLimits;
import commonground.platform.views.Markdown;
import commonground.platform.views.Site;
import commonground.platform.views.Templates;
import commonground.platform.views.Views;
import commonground.platform.views.govuk.TextBox;
import commonground.spaces.Audience;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Outsider;
import commonground.spaces.Perspective;
import commonground.spaces.Reader;
import commonground.spaces.Role;
import commonground.spaces.SpaceViews;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was written for some never reaches others. */
class AudienceTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final List<Visibility> CLOSED = List.of(Visibility.LISTED, Visibility.HIDDEN);

  private static List<String> words(Talk talk, Reader reader, DiscussionId id) {
    return talk.all(reader, id).stream().map(Post::source).toList();
  }

  private static List<String> titles(Talk talk, Reader reader) {
    return talk.list.list(reader, Optional.empty(), 100).stream().map(Discussion::title).toList();
  }

  /** The member's standing as it is now: the space has changed since they came in. */
  private static Member now(Talk talk, Member member) {
    return talk.member(member.person());
  }

  @ParameterizedTest
  @EnumSource(
      value = Visibility.class,
      names = {"LISTED", "HIDDEN"})
  void what_was_written_before_a_space_was_opened_stays_with_its_members(Visibility before) {
    var talk = new Talk(database, Kind.RUG, before);
    var ana = talk.join("Ana Test", Role.MEMBER);
    var old = talk.start(ana, "For members", "Between us");
    talk.open(Visibility.PUBLIC);
    ana = now(talk, ana);
    var fresh = talk.start(ana, "For everybody", "Hello, all");
    talk.reply(ana, old, 1, "Still between us");

    var visitor = talk.visitor();
    assertEquals(List.of("For everybody"), titles(talk, visitor));
    assertEquals(List.of("Hello, all"), words(talk, visitor, fresh));
    assertEquals(Optional.empty(), talk.finding.thread(visitor, old));
    assertEquals(List.of(), words(talk, visitor, old));
    assertEquals(Optional.empty(), talk.posts.find(visitor, old, 1));
    assertEquals(List.of("Between us", "Still between us"), words(talk, ana, old));
    assertEquals(2, titles(talk, ana).size());
  }

  @Test
  void a_space_that_is_narrowed_is_closed_at_once() {
    for (var after : CLOSED) {
      var talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
      var ana = talk.join("Ana Test", Role.MEMBER);
      var id = talk.start(ana, "For everybody", "Hello, all");
      assertEquals(List.of("Hello, all"), words(talk, talk.visitor(), id));

      talk.open(after);
      var standing = talk.enter(Optional.empty());
      assertFalse(standing.filter(Reader.class::isInstance).isPresent());
      assertEquals(
          after == Visibility.LISTED, standing.filter(Outsider.class::isInstance).isPresent());
      assertEquals(List.of("Hello, all"), words(talk, now(talk, ana), id));
    }
  }

  /** A thread that was begun in the open, went on behind a door, and is open again. */
  private record Story(Talk talk, Member ana, DiscussionId id) {
    static Story told() {
      var talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
      var ana = talk.join("Ana Test", Role.MEMBER, Perspective.PATIENT);
      var id = talk.start(ana, "Open, closed, open", "Begun in the open");
      talk.open(Visibility.HIDDEN);
      talk.reply(now(talk, ana), id, 1, "Said behind the door");
      talk.open(Visibility.PUBLIC);
      talk.reply(now(talk, ana), id, 2, "Said in the open again");
      return new Story(talk, now(talk, ana), id);
    }
  }

  @Test
  void what_was_said_while_a_space_was_closed_is_not_shown_when_it_opens_again() {
    var story = Story.told();
    assertEquals(
        List.of("Begun in the open", "Said in the open again"),
        words(story.talk(), story.talk().visitor(), story.id()));
    assertEquals(3, words(story.talk(), story.ana(), story.id()).size());
    var seen = story.talk().finding.thread(story.talk().visitor(), story.id()).orElseThrow();
    assertEquals(2, seen.posts());
    assertEquals(3, seen.last());
    assertEquals(0, seen.unread());
  }

  @Test
  void a_list_is_ordered_dated_and_counted_by_the_posts_that_its_reader_may_see() {
    var talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var ana = talk.join("Ana Test", Role.MEMBER);
    var first = talk.start(ana, "First", "Begun in the open");
    var began = talk.clock().instant();
    talk.clock().advance(Duration.ofHours(1));
    talk.start(ana, "Second", "Begun in the open");
    talk.clock().advance(Duration.ofHours(1));
    talk.open(Visibility.HIDDEN);
    talk.reply(now(talk, ana), first, 1, "Said behind the door");
    talk.open(Visibility.PUBLIC);

    assertEquals(List.of("First 2", "Second 1"), counted(talk, now(talk, ana), Optional.empty()));
    assertEquals(List.of("Second 1", "First 1"), counted(talk, talk.visitor(), Optional.empty()));
    var last = talk.finding.thread(talk.visitor(), first).orElseThrow();
    assertEquals(began, last.lastPostAt());
    assertEquals(1, last.last());
    assertEquals(List.of(), counted(talk, talk.visitor(), Optional.of(last)));

    talk.reply(now(talk, ana), first, 1, "Said in the open again");
    assertEquals(List.of("First 2", "Second 1"), counted(talk, talk.visitor(), Optional.empty()));
  }

  private static List<String> counted(Talk talk, Reader reader, Optional<Discussion> after) {
    var key = after.map(DiscussionList.After::of);
    return talk.list.list(reader, key, 100).stream().map(d -> d.title() + " " + d.posts()).toList();
  }

  @Test
  void a_thread_whose_posts_were_all_changed_behind_the_door_is_gone_for_visitors() {
    var talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var ana = talk.join("Ana Test", Role.MEMBER);
    var id = talk.start(ana, "Title", "Words for everybody");
    talk.reply(ana, id, 1, "More of them");
    talk.open(Visibility.HIDDEN);
    talk.edit(now(talk, ana), id, 2, 2, "More, for members");
    talk.open(Visibility.PUBLIC);
    assertEquals(List.of("Title 1"), counted(talk, talk.visitor(), Optional.empty()));
    assertEquals(1, talk.finding.thread(talk.visitor(), id).orElseThrow().last());
    talk.open(Visibility.HIDDEN);
    talk.edit(now(talk, ana), id, 1, 1, "Words for members");
    talk.open(Visibility.PUBLIC);
    assertEquals(List.of(), titles(talk, talk.visitor()));
    assertEquals(Optional.empty(), talk.finding.thread(talk.visitor(), id));
    assertEquals(List.of("Title 2"), counted(talk, now(talk, ana), Optional.empty()));
  }

  @Test
  void an_edit_reaches_no_further_than_its_page_said() {
    var talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var ana = talk.join("Ana Test", Role.MEMBER);
    var id = talk.start(ana, "Title", "Words for everybody");
    // The page was opened while the space was listed, and sent when it was public again.
    talk.editing.edit(ana, id, 1, new Editing.Change(1, "Only for us", "", Audience.MEMBERS));
    assertEquals(List.of(), words(talk, talk.visitor(), id));
    assertEquals(List.of(), titles(talk, talk.visitor()));
    assertEquals(1, words(talk, ana, id).size());
    talk.editing.edit(ana, id, 1, new Editing.Change(2, "For all again", "", Audience.EVERYONE));
    assertEquals(List.of(), words(talk, talk.visitor(), id));
    var other = talk.start(ana, "Another", "Words for everybody");
    talk.editing.edit(ana, other, 1, new Editing.Change(1, "For all", "", Audience.EVERYONE));
    assertEquals(1, words(talk, talk.visitor(), other).size());
  }

  @Test
  void who_came_in_before_a_space_was_narrowed_writes_for_its_members() {
    var talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var before = talk.join("Ana Test", Role.MEMBER);
    var id = talk.start(before, "Begun in the open", "Hello, all");
    talk.open(Visibility.HIDDEN);
    talk.start(before, "Begun behind the door", "Hello, members");
    talk.reply(before, id, 1, "Said behind the door");
    talk.edit(before, id, 1, 1, "Changed behind the door");
    talk.open(Visibility.PUBLIC);
    assertEquals(List.of(), titles(talk, talk.visitor()));
    assertEquals(List.of(), words(talk, talk.visitor(), id));
    assertEquals(2, words(talk, now(talk, before), id).size());
  }

  @Test
  void a_post_written_while_a_space_is_being_narrowed_is_for_its_members() throws Exception {
    var talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var ana = talk.join("Ana Test", Role.MEMBER);
    var id = talk.start(ana, "Begun in the open", "Hello, all");
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var reply =
          database
              .db()
              .transaction(tx -> {
                talk.open(tx, Visibility.HIDDEN);
                var writing = others.submit(() -> talk.reply(ana, id, 1, "Said meanwhile"));
                Eventually.that("it waits for the space", () -> database.waiting() == 1);
                return writing;
              });
      assertEquals(2, reply.get());
    }
    talk.open(Visibility.PUBLIC);
    assertEquals(List.of("Hello, all"), words(talk, talk.visitor(), id));
  }

  @Test
  void a_reply_does_not_show_a_visitor_the_words_it_answers_if_those_are_not_for_them() {
    var story = Story.told();
    var forMember = story.talk().post(story.ana(), story.id(), 3);
    assertEquals("Said behind the door", forMember.parent().orElseThrow().source());
    var forVisitor = story.talk().post(story.talk().visitor(), story.id(), 3);
    assertEquals(Optional.empty(), forVisitor.parent());

    // One page after the other, so that what was rendered for the member is in the cache.
    var views = views();
    assertTrue(html(views, story, story.ana()).contains("Said behind the door"));
    var shown = html(views, story, story.talk().visitor());
    assertFalse(shown.contains("behind the door"), shown);
    assertFalse(shown.contains("post 2"), shown);
  }

  private static String html(PostViews views, Story story, Reader reader) {
    var post = story.talk().post(reader, story.id(), 3);
    var view = views.article(reader, story.id(), post, 0);
    return view.said() + view.inner();
  }

  private static final Views VIEWS =
      new Views(
          Templates.onClasspath("templates"),
          name -> "/assets/" + name,
          new Site("Site", "en-GB", List.of(), ""));

  /** With nothing kept from what was shown to others. */
  private static PostViews views() {
    return new PostViews(VIEWS, new Markdown(), () -> true, Clock.systemUTC());
  }

  private static ThreadViews threads() {
    var site = URI.create("https://site.example");
    var markdown = new Markdown();
    Elsewhere nowhere = (by, thread, lines) -> Map.of();
    var unfolding = new Unfolding(database.db(), markdown, VIEWS, () -> true, site, nowhere);
    var previews =
        new Previews(
            database.db(),
            markdown,
            unfolding,
            new Mentioning(
                new Nameables(database.db(), () -> true),
                markdown,
                new RateLimits(100, 100, 100, 100, 100, 100, 100, 100)));
    return new ThreadViews(
        views(),
        new OutcomeViews(markdown),
        unfolding,
        previews,
        new Aliases(database.db()),
        Clock.systemUTC());
  }

  private static Onlooker onlooker(Reader reader) {
    return new Onlooker(reader, Optional.empty(), Set.of());
  }

  @Test
  void a_visitor_reaches_every_page_of_a_thread_that_has_posts_they_may_not_see() {
    var story = Story.told();
    IntStream.range(0, Addresses.PAGE)
        .forEach(n -> story.talk().reply(story.ana(), story.id(), 0, "More " + n));
    var visitor = story.talk().visitor();
    var thread = story.talk().finding.thread(visitor, story.id()).orElseThrow();
    var first = story.talk().paging.page(visitor, thread, Order.TIME, 1);
    var shown = threads().thread(onlooker(visitor), thread, page(first), box());
    assertEquals(
        "/spaces/"
            + story.ana().space().slug().text()
            + "/discussions/"
            + story.id().value()
            + "?from="
            + (first.posts().getLast().number() + 1),
        shown.where().pages().next().href());
    var second = story.talk().paging.page(visitor, thread, Order.TIME, first.next());
    assertEquals(thread.last(), second.posts().getLast().number());
    assertEquals(
        "",
        threads()
            .thread(onlooker(visitor), thread, page(second), box())
            .where()
            .pages()
            .next()
            .href());
  }

  private static Opening.Page page(Paging.Page page) {
    return new Opening.Page(page, Set.of(), new Outcome(Optional.empty(), List.of()), Map.of());
  }

  private static ReplyBox box() {
    var words = TextBox.of("post", "Your post");
    return new ReplyBox("", "", "", 0, 0, new SpaceViews.Reach("", true), words, "");
  }

  @Test
  void a_post_is_the_same_bytes_for_five_readers() {
    var talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var writer = talk.join("Ana Test", Role.MEMBER, Perspective.PATIENT);
    var id = talk.start(writer, "Title", "Words, *many*");
    talk.reply(writer, id, 1, "- one\n- two");
    talk.edit(writer, id, 2, 2, "- one\n- two\n- three");
    var readers =
        List.<Reader>of(
            writer,
            talk.join("Ben Test", Role.FACILITATOR, Perspective.ACADEMIC),
            talk.join("Cleo Test", Role.MEMBER),
            talk.join("Dan Test", Role.OBSERVER),
            talk.visitor());
    for (var order : Order.values()) {
      for (var number : List.of(1, 2)) {
        var bytes =
            readers.stream()
                .map(reader -> inner(talk, reader, id, number, order))
                .distinct()
                .toList();
        assertEquals(1, bytes.size(), String.join("\n\n", bytes));
        assertTrue(bytes.getFirst().contains("Patient"), bytes.getFirst());
      }
    }
  }

  private static String inner(Talk talk, Reader reader, DiscussionId id, int number, Order order) {
    var post = talk.post(reader, id, number);
    return views().article(reader, id, post, 0, order).inner().toString();
  }

  @Test
  void a_member_who_was_removed_is_refused_on_the_next_call() {
    var talk = new Talk(database, Kind.RUG, Visibility.HIDDEN);
    var ana = talk.join("Ana Test", Role.MEMBER);
    assertTrue(talk.enter(Optional.of(ana.person())).isPresent());
    talk.leave(ana);
    assertFalse(talk.enter(Optional.of(ana.person())).isPresent());
  }
}
