package commonground.contributions.moderation;

import commonground.contributions.moderation.Reported.State;
import commonground.platform.db.Words;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody has chosen and typed who decides about a subject: what, on which ground, and what
 * they say.
 */
record DecisionForm(String what, String ground, String words, Problems problems) {

  /** As it was sent, with what is wrong for another reason than what it holds. */
  static DecisionForm of(Form form, Problems problems) {
    return new DecisionForm(
        form.text("what"), form.text("ground"), form.text("words"), problems);
  }

  /**
   * As it was sent, with what is wrong in it.
   *
   * @param say what is asked for where nothing was said
   */
  static DecisionForm read(Form form, String say) {
    var read = of(form, new Problems());
    var problems = read.problems();
    problems.unless(
        Words.find(What.class, read.what()).filter(What::decides).isPresent(),
        "what",
        "Choose what you decide");
    problems.unless(
        Words.find(Ground.class, read.ground()).isPresent(), "ground", "Choose a reason");
    problems.unless(!read.words().isEmpty(), "words", say);
    problems.unless(
        read.words().length() <= Decision.MOST,
        "words",
        "Make it shorter: there is room for 1,000 characters");
    return read;
  }

  /** What is decided, once nothing is wrong. */
  Decision decision() {
    return new Decision(Words.read(What.class, what), Words.read(Ground.class, ground), words);
  }

  /**
   * @param from what can be chosen
   * @param now how the subject stands; empty if it is not there any more
   */
  Choices choices(String legend, List<What> from, Optional<State> now) {
    return Choices.of(
            "what", legend, from.stream().map(one -> choice(one, Decision.words(one, now))).toList())
        .withError(problems.of("what"));
  }

  private Choice choice(What one, String words) {
    return Choice.of(Words.write(one), words)
        .withHint(one == What.PURGED ? "Nobody can bring it back. We first show you what goes." : "")
        .checked(problems.of("what").isEmpty() && what.equals(Words.write(one)));
  }

  SelectField grounds() {
    return SelectField.of(
            "ground",
            "Why?",
            Stream.concat(
                    Stream.of(SelectField.Option.of("", "Choose a reason")),
                    Arrays.stream(Ground.values())
                        .map(one -> SelectField.Option.of(Words.write(one), one.words())))
                .toList())
        .withChosen(ground)
        .withError(problems.of("ground"));
  }

  /**
   * @param hint who reads it
   */
  TextBox said(String label, String hint) {
    return TextBox.of("words", label)
        .withHint(hint + " At most 1,000 characters.")
        .withRows(4)
        .withValue(words)
        .withError(problems.of("words"));
  }
}
