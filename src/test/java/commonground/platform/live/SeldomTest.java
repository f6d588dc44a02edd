package commonground.platform.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.support.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class SeldomTest {

  @Test
  void what_is_asked_for_again_and_again_is_done_at_once_and_once_more_for_each_number() {
    var done = new CopyOnWriteArrayList<Long>();
    var seldom = new Seldom(Duration.ofSeconds(1), done::add);
    seldom.ask(1);
    Eventually.that("done at once", () -> done.equals(List.of(1L)));
    for (var i = 0; i < 1_000; i++) {
      seldom.ask(1);
    }
    seldom.ask(2);
    Eventually.that("the other at once", () -> done.equals(List.of(1L, 2L)));
    Eventually.that("all of it in one", () -> done.size() == 3);
    seldom.ask(2);
    Eventually.that("the other once more", () -> done.size() == 4);
    assertEquals(List.of(1L, 2L, 1L, 2L), done);
  }
}
