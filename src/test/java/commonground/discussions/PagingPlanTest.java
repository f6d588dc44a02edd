package commonground.discussions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.db.Db;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A thread of 10,020 posts: a page is one stretch of an index, and no post is lost or shown twice.
 */
@Tag("long")
class PagingPlanTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final int LONG = 10_020;
  private static final Pattern ROWS = Pattern.compile("actual rows=(\\d+)");

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
  private final Member writer = talk.join("Ana Test", Role.MEMBER);
  private final Member reader = talk.join("Ben Test", Role.MEMBER);
  private final DiscussionId id = talk.start(writer, "Title", "Words");
  private final Db db = database.db();

  @BeforeEach
  void fill() {
    Crowd.fill(db, id, LONG);
  }

  private String page(String where, int number) {
    return plan(
        Posts.SELECT + where, id, talk.space(), reader.audiences(), reader.person(), number, 51);
  }

  private String before(String sql, int number) {
    return plan(sql, id, talk.space(), reader.audiences(), number, 50);
  }

  private String plan(String sql, Object... values) {
    return db
        .list(
            "explain (analyze, costs off, timing off, summary off, buffers off) " + sql,
            row -> row.text("QUERY PLAN"),
            values)
        .stream()
        .collect(Collectors.joining("\n"));
  }

  private static void assertReadsFew(String plan, String index) {
    assertTrue(plan.contains("using " + index), plan);
    assertFalse(plan.contains("Seq Scan on posts"), plan);
    ROWS.matcher(plan)
        .results()
        .forEach(rows -> assertTrue(Integer.parseInt(rows.group(1)) <= 51, plan));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5_000, 10_000})
  void a_page_and_the_one_before_it_read_as_many_rows_as_they_show(int from) {
    assertReadsFew(page(Paging.IN_TIME, from), "posts_number");
    assertReadsFew(page(Paging.BY_REPLY, from), "posts_grouped");
    assertReadsFew(before(Paging.BEFORE + Paging.BEFORE_IN_TIME, from), "posts_number");
    assertReadsFew(before(Paging.BEFORE + Paging.BEFORE_BY_REPLY, from), "posts_grouped");
    assertReadsFew(before(Paging.START, from), "posts_grouped");
  }

  @ParameterizedTest
  @EnumSource
  void whoever_goes_from_page_to_page_meets_each_post_once(Order order) {
    var comparator =
        order == Order.TIME
            ? Comparator.<Integer>naturalOrder()
            : Comparator.comparing(Crowd::root).thenComparing(Comparator.naturalOrder());
    var expected = IntStream.rangeClosed(1, LONG).boxed().sorted(comparator).toList();
    assertEquals(expected, walk(talk.visitor(), order));
  }

  private List<Integer> walk(Reader reader, Order order) {
    var thread = talk.finding.thread(reader, id).orElseThrow();
    var met = new ArrayList<Integer>();
    var before = 1;
    for (var from = 1; from != 0; ) {
      var page = talk.paging.page(reader, thread, order, from);
      if (from > 1) {
        assertEquals(before, page.before().getLast(), "the page before " + from);
      }
      before = from;
      page.posts().forEach(post -> met.add(post.number()));
      from = page.next();
    }
    return met;
  }

  @Test
  void a_post_stands_on_the_page_that_its_address_leads_to() {
    var thread = talk.finding.thread(reader, id).orElseThrow();
    for (var number : List.of(1, 7, 50, 51, 2_000, 2_005, 2_010, 5_555, 10_019, 10_020)) {
      for (var order : Order.values()) {
        var start = talk.paging.start(reader, id, order, number);
        var page = talk.paging.page(reader, thread, order, start);
        assertTrue(
            page.posts().stream().anyMatch(post -> post.number() == number),
            "post " + number + " in order of " + order);
      }
    }
  }

  @Test
  void a_page_that_goes_on_in_a_group_knows_the_post_above() {
    var thread = talk.finding.thread(reader, id).orElseThrow();
    var far = talk.paging.page(reader, thread, Order.REPLIES, 10_000);
    assertEquals(7, far.above().orElseThrow().number());
    assertTrue(far.posts().stream().limit(5).allMatch(post -> post.top() == 7));
    var head = talk.paging.page(reader, thread, Order.REPLIES, 7);
    assertTrue(head.above().isEmpty());
  }
}
