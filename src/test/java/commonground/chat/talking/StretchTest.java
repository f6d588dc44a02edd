package commonground.chat.talking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which messages a page shows. */
class StretchTest {

  @Test
  void a_room_opens_with_its_last_page() {
    assertEquals(new Stretch(1, 0, 0), Stretch.latest(0));
    assertEquals(new Stretch(1, 50, 50), Stretch.latest(50));
    assertEquals(new Stretch(2, 51, 51), Stretch.latest(51));
  }

  @Test
  void a_page_is_full_wherever_it_begins_or_ends() {
    assertEquals(new Stretch(71, 120, 120), Stretch.from(100, 120));
    assertEquals(new Stretch(10, 59, 120), Stretch.from(10, 120));
    assertEquals(new Stretch(1, 50, 120), Stretch.to(20, 120));
    assertEquals(new Stretch(21, 70, 120), Stretch.to(70, 120));
    assertEquals(new Stretch(1, 50, 120), Stretch.around(3, 120));
    assertEquals(new Stretch(35, 84, 120), Stretch.around(60, 120));
    assertEquals(new Stretch(71, 120, 120), Stretch.around(Integer.MAX_VALUE / 2, 120));
    assertEquals(new Stretch(1, 3, 3), Stretch.to(2, 3));
  }

  @Test
  void going_back_page_by_page_meets_every_message() {
    for (var all : List.of(0, 1, 49, 50, 51, 99, 100, 101, 149)) {
      var met = new TreeSet<Integer>();
      var page = Stretch.latest(all);
      for (var left = 9; left > 0; left--) {
        for (var number = page.first(); number <= page.last(); number++) {
          met.add(number);
        }
        page = page.isFirst() ? page : Stretch.to(page.first() - 1, all);
      }
      assertEquals(all, met.size());
    }
  }
}
