package commonground.discussions;

import commonground.platform.db.Db;
import commonground.spaces.Reader;
import java.util.List;
import java.util.Optional;

/**
 * The pages of a thread, in either order. A page begins with a post and is found along an index, so
 * it costs as much as what stands on it, however long the thread is.
 */
public final class Paging {

  private final Db db;
  private final Posts posts;

  public Paging(Db db, Posts posts) {
    this.db = db;
    this.posts = posts;
  }

  /**
   * A page.
   *
   * @param posts up to {@link Addresses#PAGE}
   * @param before numbers of as many posts before it, the nearest first
   * @param next the number of the post after it; 0 if there is none
   * @param above in order of replies: the post below which the first one stands, if that is on a
   *     page before
   */
  public record Page(
      Order order, List<Post> posts, List<Integer> before, int next, Optional<Post> above) {

    /** Whether the whole thread is on it. */
    public boolean whole() {
      return before.isEmpty() && next == 0;
    }
  }

  /**
   * The page that begins with a post.
   *
   * @param from its number, from 1; a post that this reader may not see gives way to the one after
   *     it, and one that is not there yet to the last
   */
  public Page page(Reader reader, Discussion d, Order order, int from) {
    var first = Math.min(from, Math.max(1, d.last()));
    var found = list(reader, d.id(), order, first, Addresses.PAGE + 1);
    var shown = found.subList(0, Math.min(found.size(), Addresses.PAGE));
    return new Page(
        order,
        List.copyOf(shown),
        first == 1 ? List.of() : before(reader, d.id(), order, first),
        found.size() > shown.size() ? found.getLast().number() : 0,
        order == Order.REPLIES ? above(reader, d.id(), shown) : Optional.empty());
  }

  private Optional<Post> above(Reader reader, DiscussionId discussion, List<Post> shown) {
    return shown.stream()
        .limit(1)
        .filter(Post::isBelow)
        .findFirst()
        .flatMap(post -> posts.find(reader, discussion, post.top()));
  }

  /**
   * Posts from one on.
   *
   * @param from a number that the thread has
   */
  List<Post> list(Reader reader, DiscussionId discussion, Order order, int from, int most) {
    return db.list(
        Posts.SELECT + (order == Order.TIME ? IN_TIME : BY_REPLY),
        Posts::read,
        discussion,
        reader.space().id(),
        reader.audiences(),
        DiscussionRows.person(reader),
        from,
        most);
  }

  static final String IN_TIME =
      """
      where d.id = $1 and d.space_id = $2 and p.audience = any($3) and p.number >= $5
      order by p.number
      limit $6
      """;

  static final String BY_REPLY =
      """
      where d.id = $1 and d.space_id = $2 and p.audience = any($3)
        and (p.root, p.number) >= (
          select f.root, f.number from posts f where f.discussion_id = $1 and f.number = $5)
      order by p.root, p.number
      limit $6
      """;

  private List<Integer> before(Reader reader, DiscussionId discussion, Order order, int number) {
    return db.list(
        BEFORE + (order == Order.TIME ? BEFORE_IN_TIME : BEFORE_BY_REPLY),
        row -> row.count("number"),
        discussion,
        reader.space().id(),
        reader.audiences(),
        number,
        Addresses.PAGE);
  }

  static final String BEFORE =
      """
      select p.number
      from posts p
      join discussions d on d.id = p.discussion_id
      """;

  static final String BEFORE_IN_TIME =
      """
      where d.id = $1 and d.space_id = $2 and p.audience = any($3) and p.number < $4
      order by p.number desc
      limit $5
      """;

  static final String BEFORE_BY_REPLY =
      """
      where d.id = $1 and d.space_id = $2 and p.audience = any($3)
        and (p.root, p.number) < (
          select f.root, f.number from posts f where f.discussion_id = $1 and f.number = $4)
      order by p.root desc, p.number desc
      limit $5
      """;

  /** The address of a post: the page it stands on in this order, and its place there. */
  public String address(Reader reader, DiscussionId discussion, Order order, int number) {
    var start = start(reader, discussion, order, number);
    return Addresses.page(reader.space(), discussion, order, start) + "#post-" + number;
  }

  /** The number of the post that the page begins with on which a post stands. */
  public int start(Reader reader, DiscussionId discussion, Order order, int number) {
    return order == Order.TIME ? Addresses.start(number) : start(reader, discussion, number);
  }

  /**
   * Where a page begins that shows a post among those it hangs with: at the beginning of the thread
   * if that is near, else at the top of its group, or with the post itself if both are too far
   * away.
   */
  private int start(Reader reader, DiscussionId discussion, int number) {
    return db.the(
        START,
        row -> row.count("start"),
        discussion,
        reader.space().id(),
        reader.audiences(),
        number,
        Addresses.PAGE);
  }

  static final String START =
      """
      select case
          when count(*) < $5::integer then 1
          when count(*) filter (where g.same) < $5::integer
            then min(g.number) filter (where g.same)
          else $4
        end as start
      from (
        select p.number,
          p.root = (select f.root from posts f where f.discussion_id = $1 and f.number = $4) as same
        from posts p
        join discussions d on d.id = p.discussion_id
        where d.id = $1 and d.space_id = $2 and p.audience = any($3)
          and (p.root, p.number) <= (
            select f.root, f.number from posts f where f.discussion_id = $1 and f.number = $4)
        order by p.root desc, p.number desc
        limit $5::integer) g
      """;
}
