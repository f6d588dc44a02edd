package commonground.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import commonground.support.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Notes that are written a moment later. */
class WriteBehindTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final List<Map<String, Integer>> written = new CopyOnWriteArrayList<>();
  private volatile boolean broken;

  private WriteBehind<String, Integer> notes(Duration moment, int most) {
    return new WriteBehind<>("test", moment, most, Integer::max, this::write);
  }

  private void write(Map<String, Integer> batch) {
    if (broken) {
      throw new IllegalStateException("broken for the test");
    }
    written.add(batch);
  }

  @Test
  void a_note_is_written_by_itself_after_a_moment() {
    try (var notes = notes(Duration.ofMillis(20), 10)) {
      notes.start();
      notes.note("ana", 1);
      Eventually.that("it is written", () -> written.contains(Map.of("ana", 1)));
    }
    assertEquals(1, written.size());
  }

  @Test
  void notes_under_one_key_are_one_note() {
    var notes = notes(LONG, 10);
    notes.note("ana", 1);
    notes.note("ana", 3);
    notes.note("ana", 2);
    notes.settleAll();
    assertEquals(List.of(Map.of("ana", 3)), written);
  }

  @Test
  void who_needs_a_note_written_has_theirs_written_and_no_others() {
    var notes = notes(LONG, 10);
    notes.note("ana", 1);
    notes.note("ben", 2);
    notes.settle("ana");
    notes.settle("ana");
    notes.settle("cleo");
    assertEquals(List.of(Map.of("ana", 1)), written);
  }

  @Test
  void what_is_left_is_written_at_the_end() {
    var notes = notes(LONG, 10);
    notes.start();
    notes.note("ana", 1);
    notes.close();
    assertEquals(List.of(Map.of("ana", 1)), written);
  }

  @Test
  void what_cannot_be_written_stays_noted_and_nobody_who_asks_for_it_fails() {
    var notes = notes(LONG, 10);
    notes.note("ana", 1);
    broken = true;
    notes.settle("ana");
    notes.settleAll();
    broken = false;
    notes.settleAll();
    assertEquals(List.of(Map.of("ana", 1)), written);
  }

  @Test
  void what_comes_beyond_the_most_is_written_at_once_or_refused() {
    var notes = notes(LONG, 2);
    notes.note("ana", 1);
    notes.note("ben", 2);
    notes.note("cleo", 3);
    notes.note("ana", 4);
    assertEquals(List.of(Map.of("cleo", 3)), written);
    broken = true;
    assertThrows(IllegalStateException.class, () -> notes.note("dan", 5));
  }

  @Test
  void a_note_that_is_made_while_the_one_before_it_is_written_is_not_lost() {
    var holder = new AtomicReference<WriteBehind<String, Integer>>();
    var notes =
        new WriteBehind<String, Integer>(
            "test",
            LONG,
            10,
            Integer::max,
            batch -> {
              if (written.isEmpty()) {
                Objects.requireNonNull(holder.get()).note("ana", 7);
              }
              written.add(batch);
            });
    holder.set(notes);
    notes.note("ana", 1);
    notes.settleAll();
    notes.settleAll();
    assertEquals(List.of(Map.of("ana", 1), Map.of("ana", 7)), written);
  }

  @Test
  void many_notes_are_written_in_few_batches() {
    var notes = notes(LONG, 10_000);
    IntStream.range(0, 1_200).forEach(n -> notes.note("person " + n, n));
    notes.settleAll();
    assertEquals(List.of(500, 500, 200), written.stream().map(Map::size).toList());
  }
}
