package commonground.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The bench sees a wrong answer, whatever its status. */
class RightTest {

  private static final Plan PLAN = new Plan(4, 4, 1, 2, 3, 5, 7, 0);
  private static final Plan.Talk TALK = PLAN.talk(2, 1);
  private static final int PERSON = PLAN.member(2, 0);

  private final Ledger ledger = new Ledger(PLAN);
  private final Questions questions = questions(false);
  private final Ask ask = questions.page(TALK, PERSON);

  private Questions questions(boolean compressed) {
    return new Questions(PLAN, new Places(Path.of("."), Path.of("."), 1, 2, 3), ledger, compressed);
  }

  private static String page(int person, Plan.Talk talk, int last) {
    var page = new StringBuilder("<input value=\"" + Cookies.token(person) + "\">");
    page.append("<h1 class=\"govuk-heading-l\">").append(PLAN.title(talk)).append("</h1>");
    for (var number = 1; number <= last; number++) {
      page.append("<article id=\"post-").append(number).append("\"><div class=\"cg-prose\">");
      page.append(Sentences.html(PLAN, talk, number)).append("</div></article>");
    }
    return page + "</html>";
  }

  private static Answer answer(String page) {
    return new Answer(200, "", "", page.getBytes(StandardCharsets.UTF_8));
  }

  private void refused(Answer answer) {
    assertEquals(Optional.empty(), ask.right().wrong(answer(page(PERSON, TALK, 5))));
    assertNotEquals(Optional.empty(), ask.right().wrong(answer));
  }

  @Test
  void the_page_of_another_reader_is_wrong() {
    refused(answer(page(PERSON + 2, TALK, 5)));
  }

  @Test
  void another_thread_is_wrong() {
    refused(answer(page(PERSON, PLAN.talk(2, 2), 5)));
  }

  @Test
  void a_page_that_lacks_a_post_is_wrong() {
    refused(answer(page(PERSON, TALK, 4)));
  }

  @Test
  void a_post_with_a_byte_changed_is_wrong() {
    refused(answer(page(PERSON, TALK, 5).replace("Note " + TALK.id() + "-3", "Note 9-3")));
  }

  @Test
  void posts_in_another_order_are_wrong() {
    var page = page(PERSON, TALK, 5);
    refused(
        answer(
            page.replace("post-2\"", "x")
                .replace("post-3\"", "post-2\"")
                .replace("x", "post-3\"")));
  }

  @Test
  void half_a_page_is_wrong() {
    refused(answer(page(PERSON, TALK, 5).replace("</html>", "")));
  }

  @Test
  void a_page_with_another_status_is_wrong() {
    refused(new Answer(503, "", "", page(PERSON, TALK, 5).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_page_that_asks_to_sign_in_is_wrong() {
    refused(answer(page(PERSON, TALK, 5).replace("</html>", "<a href=\"/sign-in\"></a></html>")));
  }

  @Test
  void a_reply_that_was_confirmed_must_be_on_the_page() {
    assertEquals(Optional.empty(), reply("posted-6"));
    assertNotEquals(
        Optional.empty(),
        questions.page(TALK, PERSON).right().wrong(answer(page(PERSON, TALK, 5))));
  }

  @Test
  void a_number_that_a_reply_cannot_have_is_wrong() {
    assertNotEquals(Optional.empty(), reply("posted-5"));
  }

  private Optional<String> reply(String said) {
    var location = "/spaces/bench-2/discussions/4?said=" + said + "#post-6";
    return questions
        .reply(TALK, PERSON, new SplittableRandom(1))
        .right()
        .wrong(new Answer(303, location, "", new byte[0]));
  }

  @Test
  void a_compressed_page_is_unpacked_and_looked_at() throws IOException {
    var right = questions(true).page(TALK, PERSON).right();
    assertEquals(Optional.empty(), right.wrong(packed(page(PERSON, TALK, 5))));
    assertNotEquals(Optional.empty(), right.wrong(packed(page(PERSON, TALK, 4))));
    assertNotEquals(Optional.empty(), right.wrong(answer(page(PERSON, TALK, 5))));
  }

  private static Answer packed(String page) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(page.getBytes(StandardCharsets.UTF_8));
    }
    return new Answer(200, "", "gzip", bytes.toByteArray());
  }

  @Test
  void the_middle_one_counts() {
    assertEquals(2.0, Compared.median(List.of(9.0, 1.0, 2.0)));
    assertEquals(0.5, new Compared(List.of(10.0, 50.0, 3.0), List.of(20.0, 50.0, 9.0)).ratio());
  }
}
