package commonground.platform.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How far a page is. */
class ReachTest {

  private final Reach reach = new Reach((shown, stands) -> stands > shown, 7);

  @Test
  void a_page_takes_what_begins_where_it_stands_and_nothing_else() {
    assertTrue(reach.takes(7, 9));
    assertTrue(reach.takes(6, 9));
    assertFalse(reach.takes(8, 9), "something is missing between");
    assertFalse(reach.takes(5, 7), "it has that");
  }

  @Test
  void what_is_sent_along_brings_a_page_no_further_than_it_goes() {
    reach.learn(10); // while its socket was full
    assertTrue(reach.takes(7, 9));
    reach.learn(9);
    reach.shows(9);
    assertTrue(reach.isBehind(), "of the tenth it has not heard");
    assertEquals(10, reach.known());
    reach.shows(reach.known());
    assertFalse(reach.isBehind());
  }
}
