package commonground.joining;

import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import java.util.List;

/** The box that says yes to the ground rules: {@code joining/_agree}. */
record AgreeBox(Choices choice) {

  private static final String FIELD = "agree";

  /** Where something else alone is wrong, the box was ticked, and stays so. */
  static AgreeBox of(Problems problems) {
    var ticked = problems.any() && problems.of(FIELD).isEmpty();
    var yes = Choice.of("yes", "I agree to the ground rules").checked(ticked);
    return new AgreeBox(Choices.of(FIELD, "", List.of(yes)).withError(problems.of(FIELD)));
  }

  /** Nobody agrees by accident. */
  static Problems check(Form form) {
    var problems = new Problems();
    problems.unless(
        form.text(FIELD).equals("yes"), FIELD, "Tick the box if you agree to the ground rules");
    return problems;
  }
}
