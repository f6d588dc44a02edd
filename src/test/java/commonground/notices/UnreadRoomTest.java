package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.chat.MessageId;
import commonground.chat.RoomId;
import commonground.chat.RoomPosition;
import commonground.discussions.DiscussionId;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much is new in rooms, in words. */
class UnreadRoomTest {

  private static UnreadRoom room(int messages, int forYou) {
    var mine =
        IntStream.range(0, forYou)
            .mapToObj(n ->
                new UnreadRoom.ForYou(
                    new MessageId(90 - n),
                    30 - n,
                    n == 0 ? Reason.FACILITATORS_MENTIONED : Reason.REPLY_TO_YOU))
            .toList();
    return new UnreadRoom(
        new RoomId(4), new SpaceId(1), "Main room", messages, 7, 40, Instant.EPOCH, mine);
  }

  @Test
  void a_room_says_how_many_messages_are_new_and_how_many_of_them_are_for_somebody() {
    assertEquals("1 new message", room(1, 0).news());
    assertEquals("12 new messages, 2 for you", room(12, 2).news());
    assertEquals("1 for you", room(0, 1).news());
    assertEquals("more than 99 new messages", room(RoomPosition.MOST, 0).news());
  }

  @Test
  void it_leads_to_the_first_message_for_somebody_or_else_to_the_first_new_one() {
    assertEquals(7, room(3, 0).start());
    assertEquals(29, room(3, 2).start());
  }

  @Test
  void the_rule_is_named_that_is_most_about_them() {
    assertEquals(Reason.REPLY_TO_YOU, room(3, 2).why().orElseThrow());
    assertEquals(Reason.FACILITATORS_MENTIONED, room(3, 1).why().orElseThrow());
  }

  @Test
  void a_sum_is_more_than_what_was_counted_where_a_room_was_not_counted_to_its_end() {
    assertEquals("3 new messages in 2 rooms", UnreadRoom.words(List.of(room(1, 0), room(2, 1))));
    assertEquals(
        "more than 101 new messages in 2 rooms",
        UnreadRoom.words(List.of(room(RoomPosition.MOST, 0), room(2, 0))));
    assertEquals("2 messages for you in 1 room", UnreadRoom.words(List.of(room(0, 2))));
  }

  @Test
  void a_form_says_of_threads_and_of_rooms_how_far_they_went_and_nothing_else_is_read_from_it() {
    var seen = new Seen(Map.of(new DiscussionId(3), 5L), Map.of(new RoomId(4), 40L));
    assertEquals("3-5 r4-40", seen.text());
    assertEquals(seen, Seen.read(seen.text()));
    assertEquals(seen, Seen.read("x 3-5, r4-40 r-1 7 -8 " + "9".repeat(20) + "-r"));
    assertEquals(new Seen(Map.of(), Map.of()), Seen.read(""));
  }
}
