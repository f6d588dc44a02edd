package commonground.discussions.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import commonground.discussions.DiscussionId;
import commonground.discussions.NewPost;
import commonground.discussions.Talk;
import commonground.people.PersonId;
import commonground.spaces.Audience;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever people do, in whatever order: what counts as unread is what a list of everything that
 * each of them has seen says, wherever it is counted.
 */
@Tag("long")
class UnreadTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final int STEPS = 160;
  private static final List<Visibility> OPEN = List.of(Visibility.PUBLIC, Visibility.LISTED);

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
  private final List<PersonId> people = new ArrayList<>();
  private final List<Story> threads = new ArrayList<>();
  private final Map<Key, Set<Integer>> seen = new HashMap<>();
  private final Map<Key, Long> marked = new HashMap<>();
  private Random random = new Random(0);

  private record Key(PersonId person, DiscussionId thread) {}

  private record Written(PersonId writer, long revision, Instant at, Audience audience) {}

  /** A thread as a plain list; the first post is number 1. */
  private static final class Story {
    final DiscussionId id;
    final Audience audience;
    final List<Written> posts = new ArrayList<>();
    long revision;

    Story(DiscussionId id, Audience audience) {
      this.id = id;
      this.audience = audience;
    }

    Instant lastPostAt() {
      return posts.getLast().at();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void unread_is_what_nobody_has_seen_yet(long seed) {
    random = new Random(seed);
    for (var n = 0; n < 3; n++) {
      arrive();
    }
    for (var step = 1; step <= STEPS; step++) {
      act();
      if (step % 10 == 0) {
        people.forEach(person -> check(talk.member(person)));
        checkVisitor();
      }
    }
  }

  private void act() {
    switch (random.nextInt(12)) {
      case 0 -> start(any(people));
      case 1, 2, 3 -> reply(any(people));
      case 4 -> edit(any(people));
      case 5 -> read(any(people));
      case 6, 7 -> note(any(people));
      case 8 -> markUnread(any(people));
      case 9 -> talk.open(any(OPEN));
      case 10 -> arriveOrReturn();
      default -> talk.clock().advance(Duration.ofHours(random.nextInt(30)));
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void arrive() {
    people.add(talk.join("Person " + people.size() + " Test", Role.MEMBER).person());
  }

  private void arriveOrReturn() {
    if (people.size() < 6) {
      arrive();
    } else {
      var person = any(people);
      talk.leave(talk.member(person));
      talk.join("Person " + people.indexOf(person) + " Test", Role.MEMBER);
    }
  }

  private Audience audience(Member member) {
    return member.space().visibility() == Visibility.PUBLIC ? Audience.EVERYONE : Audience.MEMBERS;
  }

  private void start(PersonId by) {
    var member = talk.member(by);
    var thread =
        new Story(talk.start(member, "Thread " + threads.size(), "Words"), audience(member));
    threads.add(thread);
    wrote(thread, by, thread.audience);
  }

  private void wrote(Story thread, PersonId by, Audience audience) {
    thread.revision++;
    thread.posts.add(new Written(by, thread.revision, talk.clock().instant(), audience));
  }

  private void reply(PersonId by) {
    if (threads.isEmpty()) {
      return;
    }
    var thread = any(threads);
    var member = talk.member(by);
    var sawAll = random.nextBoolean();
    var post =
        new NewPost("Words", Optional.empty(), UUID.randomUUID(), sawAll ? thread.revision : 0);
    talk.discussions.reply(member, thread.id, post);
    wrote(thread, by, thread.audience.and(audience(member)));
    if (sawAll) {
      saw(by, thread, thread.revision);
    }
  }

  private void edit(PersonId by) {
    for (var thread : threads) {
      for (var number = 1; number <= thread.posts.size(); number++) {
        if (thread.posts.get(number - 1).writer().equals(by)) {
          edit(talk.member(by), thread, number);
          return;
        }
      }
    }
  }

  private void edit(Member by, Story thread, int number) {
    var post = talk.post(by, thread.id, number);
    talk.edit(by, thread.id, number, post.revision(), "Better " + random.nextInt());
    thread.revision++;
    thread.posts.set(
        number - 1,
        new Written(
            by.person(),
            post.writtenRevision(),
            post.writtenAt(),
            thread.posts.get(number - 1).audience().and(audience(by))));
  }

  private void saw(PersonId person, Story thread, long revision) {
    var numbers = seen.computeIfAbsent(new Key(person, thread.id), key -> new HashSet<>());
    for (var number = 1; number <= thread.posts.size(); number++) {
      if (thread.posts.get(number - 1).revision() <= revision) {
        numbers.add(number);
      }
    }
  }

  private void read(PersonId person) {
    if (!threads.isEmpty()) {
      var thread = any(threads);
      var revision = random.nextLong(thread.revision + 3);
      talk.positions.read(talk.member(person), thread.id, OptionalLong.of(revision));
      saw(person, thread, revision);
    }
  }

  /** One in three by a page that was opened before the last time they marked something unread. */
  private void note(PersonId person) {
    if (!threads.isEmpty()) {
      var thread = any(threads);
      var revision = random.nextLong(thread.revision + 3);
      long now = marked.getOrDefault(new Key(person, thread.id), 0L);
      var page = random.nextInt(3) == 0 ? Math.max(0, now - 1) : now;
      talk.note(talk.member(person), thread.id, revision, page);
      if (page == now) {
        saw(person, thread, revision);
      }
    }
  }

  private void markUnread(PersonId person) {
    if (!threads.isEmpty()) {
      var thread = any(threads);
      var number = random.nextInt(thread.posts.size()) + 1;
      talk.positions.markUnread(talk.member(person), thread.id, number);
      var key = new Key(person, thread.id);
      seen.getOrDefault(key, new HashSet<>()).removeIf(n -> n >= number);
      marked.merge(key, 1L, Long::sum);
    }
  }

  private List<Integer> unread(PersonId person, Story thread) {
    var numbers = seen.getOrDefault(new Key(person, thread.id), Set.of());
    var left = new ArrayList<Integer>();
    for (var number = 1; number <= thread.posts.size(); number++) {
      if (!thread.posts.get(number - 1).writer().equals(person) && !numbers.contains(number)) {
        left.add(number);
      }
    }
    return left;
  }

  private void check(Member member) {
    var all = 0L;
    for (var thread : threads) {
      var left = unread(member.person(), thread);
      all += left.size();
      var found = talk.finding.thread(member, thread.id).orElseThrow();
      assertEquals(left.size(), found.unread());
      assertEquals(thread.posts.size(), found.posts());
      assertEquals(left.isEmpty() ? 0 : left.getFirst(), found.position().firstUnread());
      found
          .caughtUpAt()
          .ifPresent(since ->
              left.forEach(number ->
                  assertFalse(
                      thread.posts.get(number - 1).at().isBefore(since), "since " + since)));
    }
    assertEquals(all, talk.list.unread(member));
    assertEquals(all, talk.list.unreadBySpace(member.person()).getOrDefault(talk.space(), 0L));
    assertEquals(all, talk.waiting(member));
    checkLists(member);
  }

  private void checkLists(Member member) {
    var latest = threads.stream().sorted(LATEST).toList();
    var news = latest.stream().filter(t -> !unread(member.person(), t).isEmpty()).toList();
    var rest = latest.stream().filter(t -> unread(member.person(), t).isEmpty()).toList();
    var mine =
        latest.stream()
            .filter(t -> t.posts.stream().anyMatch(p -> p.writer().equals(member.person())))
            .toList();
    var counts = talk.list.counts(member, ListChoice.ALL);
    assertEquals(
        List.of(latest.size(), news.size(), mine.size()),
        List.of(counts.threads(), counts.news(), counts.mine()));
    var both = new ArrayList<>(news);
    both.addAll(rest);
    assertEquals(ids(latest), pages(member, ListChoice.ALL));
    assertEquals(ids(both), pages(member, ListChoice.ALL.ordered(true)));
    assertEquals(ids(news), pages(member, ListChoice.ALL.showing(ListChoice.Show.UNREAD)));
    var wrote = ListChoice.ALL.showing(ListChoice.Show.MINE);
    assertEquals(ids(mine), pages(member, wrote));
    both.retainAll(mine);
    assertEquals(ids(both), pages(member, wrote.ordered(true)));
  }

  private static final Comparator<Story> LATEST =
      Comparator.comparing(Story::lastPostAt).thenComparing(thread -> thread.id.value()).reversed();

  private static List<DiscussionId> ids(List<Story> threads) {
    return threads.stream().map(thread -> thread.id).toList();
  }

  /** The whole list, two threads a page. */
  private List<DiscussionId> pages(Member member, ListChoice choice) {
    var all = new ArrayList<DiscussionId>();
    var after = Optional.<DiscussionList.After>empty();
    while (true) {
      var page = talk.list.list(member, choice, after, 2);
      page.forEach(d -> all.add(d.id()));
      if (page.size() < 2) {
        return all;
      }
      after = Optional.of(DiscussionList.After.of(page.getLast()));
    }
  }

  private void checkVisitor() {
    if (!(talk.enter(Optional.empty()).orElseThrow()
        instanceof commonground.spaces.Reader visitor)) {
      return;
    }
    var open = threads.stream().filter(t -> publicPosts(t) > 0).toList();
    var counts = talk.list.counts(visitor, ListChoice.ALL);
    assertEquals(open.size(), counts.threads());
    assertEquals(0, counts.unread() + counts.news() + counts.mine());
    for (var found : talk.list.list(visitor, Optional.empty(), 100)) {
      var thread = open.stream().filter(t -> t.id.equals(found.id())).findFirst().orElseThrow();
      assertEquals(publicPosts(thread), found.posts());
      assertEquals(0, found.unread());
    }
  }

  private static long publicPosts(Story thread) {
    return thread.audience == Audience.MEMBERS
        ? 0
        : thread.posts.stream().filter(post -> post.audience() == Audience.EVERYONE).count();
  }
}
