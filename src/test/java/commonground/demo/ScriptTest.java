package commonground.demo;

import static commonground.discussions.Manner.PLAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import commonground.discussions.Manner;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void a_heading_says_who_when_and_to_which_post() {
    var thread =
        Script.thread(
            "Knees",
            """
            @ 1 hannah, 12 days ago, 12:41
            Any evidence?

            @ 2 bernard, 1 day ago, 09:05, to 1
            A story.
            """);
    assertEquals(
        new DemoPost(
            "hannah", 12, LocalTime.of(12, 41), 0, "Any evidence?", PLAIN, Optional.empty()),
        thread.posts().getFirst());
    assertEquals(
        new DemoPost("bernard", 1, LocalTime.of(9, 5), 1, "A story.", PLAIN, Optional.empty()),
        thread.posts().getLast());
  }

  @Test
  void a_heading_may_leave_out_the_number_the_day_and_whom_it_answers() {
    var thread =
        Script.thread(
            "Knees",
            """
            @ hannah, 12 days ago, 12:41
            Any evidence?

            @ bernard, 13:05
            A story.

            @ hannah, 11 days ago, 09:05, to bernard
            Tell us.
            """);
    assertEquals(List.of(12, 12, 11), thread.posts().stream().map(DemoPost::daysAgo).toList());
    assertEquals(List.of(0, 1, 2), thread.posts().stream().map(DemoPost::replyTo).toList());
  }

  @Test
  void a_post_may_show_no_name_and_a_warning() {
    var thread =
        Script.thread(
            "Knees",
            """
            @ hannah, 12 days ago, 12:41, warning: Self-harm
            This is hard.

            @ bernard, 13:05, to hannah, without a name
            For me too.

            @ hannah, 13:10, without a name, warning: Death or dying
            I see.
            """);
    assertEquals(
        List.of(
            new Manner(false, "Self-harm"),
            new Manner(true, ""),
            new Manner(true, "Death or dying")),
        thread.posts().stream().map(DemoPost::manner).toList());
  }

  @Test
  void a_reply_to_somebody_who_has_not_spoken_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Script.thread("Knees", "@ hannah, 12 days ago, 12:41, to bernard\nAny evidence?"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Script.thread("Knees", "@ hannah, 12:41\nOn which day?"));
  }

  @Test
  void a_membership_says_who_as_what_since_when_how_and_what_they_say_of_themselves() {
    var people =
        DemoMembership.read(
            """
            @ siobhan, facilitator, 120 days ago
            I look after
            this space.
            Ask me about chairs

            @ mair, member, by the link On the wall, as Mair

            @ dougal, member, 60 days ago, by asking
            """);
    assertEquals(
        new DemoMembership(
            "siobhan",
            "facilitator",
            120,
            new DemoMembership.Way.Granted(),
            "",
            "I look after this space.",
            "chairs"),
        people.get(0));
    assertEquals(
        new DemoMembership(
            "mair", "member", 120, new DemoMembership.Way.Link("On the wall"), "Mair", "", ""),
        people.get(1));
    assertEquals(new DemoMembership.Way.Asked(), people.get(2).way());
    assertThrows(IllegalArgumentException.class, () -> DemoMembership.read("@ mair the member"));
  }

  @Test
  void edited_words_belong_to_the_post_above() {
    var thread =
        Script.thread(
            "Buses",
            """
            @ 1 bernard, 3 days ago, 12:41
            62 years.

            @ edited
            26 years.
            """);
    assertEquals(1, thread.posts().size());
    assertEquals("62 years.", thread.posts().getFirst().words());
    assertEquals(Optional.of("26 years."), thread.posts().getFirst().editedTo());
  }

  @Test
  void a_post_with_the_wrong_number_is_refused_with_its_thread_and_heading() {
    var problem =
        assertThrows(
            IllegalArgumentException.class,
            () -> Script.thread("Knees", "@ 2 hannah, 12 days ago, 12:41\nAny evidence?"));
    assertEquals(
        "In \"Knees\" the heading of post 1 reads: @ 2 hannah, 12 days ago, 12:41",
        problem.getMessage());
  }

  @Test
  void a_wrapped_paragraph_becomes_one_line() {
    assertEquals("one two\n\nthree", Paragraphs.unwrap("one\ntwo\n\nthree"));
  }

  @Test
  void list_items_keep_a_line_each_and_take_their_own_continuation() {
    assertEquals(
        "- one more\n- two\n3. three", Paragraphs.unwrap("- one\n  more\n- two\n3. three"));
  }

  @Test
  void a_wrapped_quote_becomes_one_line_for_each_of_its_paragraphs() {
    assertEquals("> one two\n>\n> three", Paragraphs.unwrap("> one\n> two\n>\n> three"));
  }

  @Test
  void table_rows_keep_a_line_each() {
    assertEquals("| a |\n|---|\n| b |", Paragraphs.unwrap("| a |\n|---|\n| b |"));
  }
}
