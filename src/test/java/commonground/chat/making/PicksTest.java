package commonground.chat.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which messages are picked, and the lines that stand for them. */
class PicksTest {

  @Test
  void each_number_counts_once_and_in_order() {
    assertEquals(List.of(2, 9, 14), Picks.read(List.of("14", "2", " 9 ", "2")).numbers());
  }

  @Test
  void what_is_no_number_of_a_message_is_left_out() {
    var odd = List.of("0", "-1", "1.5", "", "x", "1234567890", "9999999999999999999", "٣", "7");
    assertEquals(List.of(7), Picks.read(odd).numbers());
  }

  @Test
  void one_field_may_say_many() {
    var many = Picks.read(List.of("3 5  x 8\n", "5"));
    assertEquals(List.of(3, 5, 8), many.numbers());
    assertEquals(many, Picks.read(List.of(many.field())));
  }

  @Test
  void a_flood_of_numbers_is_not_looked_at_to_its_end() {
    var flood = IntStream.rangeClosed(1, 50_000).mapToObj(Integer::toString).toList();
    assertEquals(1_000, Picks.read(flood).count());
  }

  @Test
  void numbers_are_said_in_words() {
    assertEquals("message 3", Picks.words(List.of(3)));
    assertEquals("messages 3 and 5", Picks.words(List.of(3, 5)));
    assertEquals("messages 3, 5 and 8", Picks.words(List.of(3, 5, 8)));
  }

  @Test
  void a_line_says_which_message_it_stands_for_and_is_read_again() {
    var line = new TakenLine(new RoomId(7), 14);
    assertEquals("[quote message 14 of room 7]", line.text());
    assertEquals(Optional.of(line), TakenLine.parse(line.text()));
    assertEquals(Optional.of(line), TakenLine.parse(" [Quote Message 14 of Room 7] "));
    var room = TakenLine.of(new RoomId(7));
    assertEquals("[quote room 7]", room.text());
    assertEquals(Optional.of(room), TakenLine.parse("[quote room 7]"));
    assertTrue(TakenLine.parse("[quote room 7]").orElseThrow().isRoom());
  }

  @Test
  void other_lines_are_not_of_messages() {
    for (var other :
        List.of(
            "[quote post 14]",
            "[quote message 0 of room 7]",
            "[quote message 14]",
            "[quote message 14 of room 99999999999999999999]",
            "[quote message 1 of room 7")) {
      assertEquals(Optional.empty(), TakenLine.parse(other), other);
    }
  }
}
