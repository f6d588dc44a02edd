package commonground.kill.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The checker of the kill test sees what it is there to see. */
class VerdictTest {

  private static final String OPENING = "It begins";

  private final Map<Sent, Integer> acknowledged = new HashMap<>();
  private final Set<Sent> unknown = new HashSet<>();
  private final List<Kept.Row> rows = new ArrayList<>();

  /** A thread of three posts, of which the two replies were confirmed. */
  VerdictTest() {
    keep(1, new Sent(7, UUID.randomUUID(), OPENING));
    for (var number = 2; number <= 3; number++) {
      var post = new Sent(7, UUID.randomUUID(), "reply " + number);
      acknowledged.put(post, number);
      keep(number, post);
    }
  }

  private void keep(int number, Sent post) {
    rows.add(new Kept.Row(7, number, number, post.once(), post.words()));
  }

  private Verdict verdict() {
    var thread = new Kept.Thread(7, rows.size(), rows.size(), rows.size());
    return Verdict.of(acknowledged, unknown, new Kept(rows, List.of(thread)), OPENING);
  }

  @Test
  void a_site_that_kept_all_is_good() {
    assertTrue(verdict().good(), verdict().toString());
  }

  @Test
  void an_acknowledged_post_that_is_gone_is_lost() {
    rows.removeLast();
    assertEquals(List.of("reply 3"), verdict().lost());
    assertFalse(verdict().good());
  }

  @Test
  void an_acknowledged_post_with_other_words_is_lost() {
    var last = rows.removeLast();
    rows.add(new Kept.Row(7, 3, 3, last.once(), "other words"));
    assertEquals(List.of("reply 3"), verdict().lost());
  }

  @Test
  void the_same_words_under_another_id_are_doubled() {
    keep(4, new Sent(7, UUID.randomUUID(), "reply 3"));
    assertEquals(List.of("reply 3"), verdict().doubled());
    assertEquals(List.of("thread 7 post 4"), verdict().foreign());
  }

  @Test
  void the_same_id_with_other_words_is_doubled() {
    var once = rows.getLast().once();
    keep(4, new Sent(7, once, "reply 4"));
    assertEquals(List.of(once.toString()), verdict().doubled());
  }

  @Test
  void a_post_of_unknown_outcome_may_be_there_or_not() {
    unknown.add(new Sent(7, UUID.randomUUID(), "never arrived"));
    var arrived = new Sent(7, UUID.randomUUID(), "arrived");
    unknown.add(arrived);
    keep(4, arrived);
    assertTrue(verdict().good(), verdict().toString());
    assertEquals(1, verdict().unknownKept());
  }

  @Test
  void a_number_that_was_left_out_is_a_gap() {
    var late = new Sent(7, UUID.randomUUID(), "late");
    unknown.add(late);
    keep(5, late);
    assertEquals(1, verdict().gaps().size());
  }
}
