package commonground.contributions.mentions;

import commonground.platform.web.Form;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a form says of the questions that its writer was asked.
 *
 * @param asked whether it comes from the page that asks
 * @param chosen the answers, by the number of the question
 * @param told words of circles of which the writer has seen how many people they are
 */
record Answers(boolean asked, Map<Integer, String> chosen, Set<String> told) {

  static final String ASKED = "_asked";
  static final String TOLD = "_told";
  static final String WHOM = "_whom";

  static Answers read(Form form) {
    var chosen = new HashMap<Integer, String>();
    for (var number = 1; number <= Typed.MOST; number++) {
      var answer = form.text(WHOM + number);
      if (!answer.isEmpty()) {
        chosen.put(number, answer);
      }
    }
    var told = new HashSet<String>();
    form.all(TOLD).forEach(words -> told.addAll(Arrays.asList(words.split(" ", -1))));
    return new Answers(form.has(ASKED), chosen, told);
  }
}
