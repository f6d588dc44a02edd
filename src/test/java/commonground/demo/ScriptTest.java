package commonground.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalTime;
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
        new DemoPost("hannah", 12, LocalTime.of(12, 41), 0, "Any evidence?", Optional.empty()),
        thread.posts().getFirst());
    assertEquals(
        new DemoPost("bernard", 1, LocalTime.of(9, 5), 1, "A story.", Optional.empty()),
        thread.posts().getLast());
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
