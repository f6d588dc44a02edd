package commonground.discussions.changing;

import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import java.util.Optional;

/**
 * What somebody says a post replies to, read and checked.
 *
 * @param to "all", "post", or "" if nothing was chosen
 * @param typed the number of the other post as it was typed: digits, or anything
 * @param parent that number; empty for the whole discussion, and where something is to be mended
 */
record ParentForm(String to, String typed, Optional<Integer> parent, Problems problems) {

  static ParentForm read(Form form, int number) {
    var typed = form.text("number").replaceFirst("(?i)^(post\\s*|#)", "");
    var chosen = form.text("to");
    var to = chosen.isEmpty() && !typed.isEmpty() ? "post" : chosen;
    var problems = new Problems();
    if (to.equals("all")) {
      return new ParentForm(to, typed, Optional.empty(), problems);
    }
    problems.unless(to.equals("post"), "to", "Choose what post " + number + " replies to");
    var parent = parent(typed, number);
    problems.unless(parent.isPresent() || !to.equals("post"), "number", earlier(number));
    return new ParentForm(to, typed, parent, problems);
  }

  private static Optional<Integer> parent(String typed, int number) {
    return typed.matches("[0-9]{1,9}")
        ? Optional.of(Integer.valueOf(typed)).filter(parent -> parent > 0 && parent < number)
        : Optional.empty();
  }

  static String earlier(int number) {
    return number == 2
        ? "Only post 1 is earlier than post 2. Write 1"
        : "Write the number of an earlier post, from 1 to " + (number - 1);
  }

  /** What a post replies to now. */
  static ParentForm of(Optional<Integer> parent) {
    return new ParentForm(
        parent.isPresent() ? "post" : "all",
        parent.map(number -> Integer.toString(number)).orElse(""),
        parent,
        new Problems());
  }
}
