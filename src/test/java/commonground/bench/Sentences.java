package commonground.bench;

import commonground.platform.views.Markdown;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the made-up posts say: 60 words or so, each with its own mark. */
final class Sentences {

  private static final Markdown MARKDOWN = new Markdown();

  private static final List<String> SENTENCES =
      List.of(
          "We tried **walking groups** on Tuesdays, and more people came back than we had hoped.",
          "The leaflet was too long; two pages with pictures were read by nearly everybody.",
          "Does anyone have evidence on phone calls in the first week after coming home?",
          "A carer told us that the time of the appointment mattered more than the place.",
          "Our figures are small, so please read them with care: 14 of 20 went on.",
          "There is a review at https://example.org/reviews/falls that says much the same.",
          "What worked was asking people *before* we planned anything, not afterwards.",
          "We stopped after three months, because nobody had time to keep the list.",
          "If you try it, begin with one ward and one nurse who wants to do it.",
          "I can share the form that we use; it has five questions and takes ten minutes.");

  private static final String LIST =
      """


      What we would do again:

      - ask at the door, not by letter
      - give people a name to ring
      - say what came of it
      """
          .stripTrailing();

  private static final Map<Long, String> HTML = new ConcurrentHashMap<>();

  private Sentences() {}

  /** CommonMark. */
  static String post(Plan plan, Plan.Talk talk, int number) {
    var words = new StringBuilder("Note " + talk.id() + "-" + number + ".");
    for (var i = 0; i < 4; i++) {
      var next = Math.floorMod(talk.id() * 7 + number * 3 + i * 3, SENTENCES.size());
      words.append(' ').append(SENTENCES.get(next));
    }
    words.append(MadeUp.sentence(plan, plan.post(talk, number)));
    return plan.post(talk, number) % 5 == 0 ? words.append(LIST).toString() : words.toString();
  }

  /** Which of them every post has, of its number in all and of its thread's. */
  static boolean has(Plan plan, Plan.Talk talk, int number, int sentence) {
    for (var i = 0; i < 4; i++) {
      if (Math.floorMod(talk.id() * 7 + number * 3 + i * 3, SENTENCES.size()) == sentence) {
        return true;
      }
    }
    return false;
  }

  /** The same as a page has it. */
  static String html(Plan plan, Plan.Talk talk, int number) {
    return plan.words() > 0
        ? MARKDOWN.render(post(plan, talk, number)).toString()
        : HTML.computeIfAbsent(
            plan.post(talk, number), post -> MARKDOWN.render(post(plan, talk, number)).toString());
  }

  /** What somebody posts while we measure. */
  static String reply(String once) {
    return "Reply " + once + ". " + String.join(" ", SENTENCES.subList(0, 4));
  }
}
