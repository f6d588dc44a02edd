package commonground.platform.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FragmentsTest {

  private final AtomicInteger rendered = new AtomicInteger();
  private final AtomicBoolean fresh = new AtomicBoolean(true);
  private final Fragments<String> fragments = new Fragments<>(10_000, fresh::get, String::length);

  @Test
  void a_piece_is_rendered_once_for_a_revision() {
    assertEquals("1", piece(7, 1));
    assertEquals("1", piece(7, 1));
  }

  @Test
  void another_revision_of_any_part_is_another_piece() {
    assertEquals("1", piece(7, 1, 1));
    assertEquals("2", piece(7, 2, 1));
    assertEquals("3", piece(7, 1, 2));
    assertEquals("4", piece(8, 1, 1));
  }

  @Test
  void a_node_that_hears_nothing_renders_each_time() {
    assertEquals("1", piece(7, 1));
    fresh.set(false);
    assertEquals("2", piece(7, 1));
    assertEquals("3", piece(7, 1));
    fresh.set(true);
    assertEquals("1", piece(7, 1));
  }

  @Test
  void pieces_over_the_weight_leave() {
    for (long id = 0; id < 1_000; id++) {
      fragments.get(Fragments.Key.of("post", id, 1L), () -> "x".repeat(1_000));
    }
    rendered.set(0);
    for (long id = 0; id < 1_000; id++) {
      fragments.get(
          Fragments.Key.of("post", id, 1L),
          () -> {
            rendered.incrementAndGet();
            return "x".repeat(1_000);
          });
    }
    assertTrue(rendered.get() > 900, rendered + " of 1000 had left");
  }

  private String piece(long id, long... revisions) {
    var key =
        Fragments.Key.of(
            "post", id, java.util.Arrays.stream(revisions).boxed().toArray(Long[]::new));
    return fragments.get(key, () -> Integer.toString(rendered.incrementAndGet()));
  }
}
