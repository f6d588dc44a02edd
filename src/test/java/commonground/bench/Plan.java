package commonground.bench;

import commonground.spaces.Audience;
import commonground.spaces.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who and what is in the database: a function of numbers, so that every answer can be checked.
 * People, spaces, threads and posts count from 1, and their numbers are their ids.
 *
 * @param people as often in each space as in any other
 * @param spaces a multiple of {@code each}
 * @param open how many spaces are public: the first ones; the others are hidden
 * @param each in how many spaces each person is
 * @param threads of each space
 * @param posts of each thread
 * @param longest posts of one more thread, in the first space
 * @param words made-up words, of which each post has some; 0 where posts have none
 */
record Plan(
    int people, int spaces, int open, int each, int threads, int posts, int longest, int words) {

  static final Plan FULL = new Plan(1_000, 50, 12, 5, 90, 20, 10_020, 0);

  /** A million posts to be searched; whoever is not in a space reads in one of a thousand. */
  static final Plan SEARCHED = new Plan(5_000, 1_000, 1, 1, 50, 20, 20, 100_000);

  /** Five thousand people in one space, who talk in its rooms. */
  static final Plan TALKING = new Plan(5_000, 1, 0, 1, 50, 20, 20, 0);

  /** This person is in every space. */
  static final int EVERYWHERE = 1;

  /** When everybody came, and the first thread was started. */
  static final Instant BEGIN = Instant.parse("2025-03-03T09:00:00Z");

  /** When people read, after the last post. */
  static final Instant READ = Instant.parse("2025-06-03T09:00:00Z");

  private static final Duration BETWEEN_THREADS = Duration.ofMinutes(10);
  private static final Duration BETWEEN_POSTS = Duration.ofSeconds(1);

  Plan {
    if (spaces % each != 0 || people % (spaces / each) != 0) {
      throw new IllegalArgumentException("People do not spread evenly: " + people + ", " + spaces);
    }
  }

  /**
   * A thread.
   *
   * @param id from 1, in the order in which they were started
   */
  record Talk(int id, int space, int posts) {}

  String name(int person) {
    return "Reader " + person;
  }

  String email(int person) {
    return "reader" + person + "@test.example";
  }

  String slug(int space) {
    return "bench-" + space;
  }

  Visibility visibility(int space) {
    return space <= open ? Visibility.PUBLIC : Visibility.HIDDEN;
  }

  Audience audience(int space) {
    return visibility(space).audience();
  }

  /** How many people are in each space. */
  int members() {
    return people / stride();
  }

  /**
   * A member of a space.
   *
   * @param index from 0, below {@link #members}
   */
  int member(int space, int index) {
    return (space - 1) % stride() + 1 + stride() * index;
  }

  private int stride() {
    return spaces / each;
  }

  /** Every thread, in the order of their ids. */
  Stream<Talk> talks() {
    return IntStream.rangeClosed(1, spaces * threads + 1).mapToObj(this::talk);
  }

  private Talk talk(int id) {
    return id > spaces * threads
        ? new Talk(id, 1, longest)
        : new Talk(id, (id - 1) / threads + 1, posts);
  }

  /** The thread of a space that was started as this one, from 1. */
  Talk talk(int space, int index) {
    return talk((space - 1) * threads + index);
  }

  /** The one with the most posts. */
  Talk longTalk() {
    return talk(spaces * threads + 1);
  }

  String title(Talk talk) {
    return "Question %d: what helped in %s?".formatted(talk.id(), slug(talk.space()));
  }

  String path(Talk talk) {
    return "/spaces/" + slug(talk.space()) + "/discussions/" + talk.id();
  }

  /** Who wrote a post; never the same twice in a row. */
  int writer(Talk talk, int number) {
    return member(talk.space(), (talk.id() * 13 + number) % members());
  }

  /** The number of the post that this one answers; 0 if it answers the whole thread. */
  int parent(int number) {
    return number == 1 || number % 3 == 2 ? 0 : number % 3 == 0 ? number - 1 : number / 2;
  }

  /** The number of the post below which it stands when its thread is grouped by reply. */
  int root(int number) {
    var root = number;
    while (parent(root) > 1) {
      root = parent(root);
    }
    return root;
  }

  Instant at(Talk talk, int number) {
    return BEGIN
        .plus(BETWEEN_THREADS.multipliedBy(talk.id()))
        .plus(BETWEEN_POSTS.multipliedBy(number));
  }

  /** The id of a post. */
  long post(Talk talk, int number) {
    return (long) (talk.id() - 1) * posts + number;
  }

  /** How many posts there are. */
  long allPosts() {
    return post(longTalk(), longest);
  }

  /** The client id that a post came with. */
  UUID once(Talk talk, int number) {
    return UUID.nameUUIDFromBytes(
        ("bench " + talk.id() + " " + number).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * How far a member has read: half of them all, a quarter to the middle, a quarter nothing.
   * Whoever started a thread has read it.
   *
   * @return a number of posts
   */
  int read(Talk talk, int person) {
    if (person == writer(talk, 1)) {
      return talk.posts();
    }
    return switch ((talk.id() + person / stride()) % 4) {
      case 0, 1 -> talk.posts();
      case 2 -> talk.posts() / 2;
      default -> 0;
    };
  }
}
