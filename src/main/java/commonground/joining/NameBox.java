package commonground.joining;

import commonground.people.DisplayName;
import commonground.people.PersonId;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.spaces.NameRule;
import commonground.spaces.Names;
import commonground.spaces.Space;
import java.util.List;

/** Asks for a name on the way into a space where people choose one. */
public final class NameBox {

  static final String FIELD = "name";

  private final Names names;

  public NameBox(Names names) {
    this.names = names;
  }

  /** The box, with what was typed in it or the usual name; nothing where accounts are shown. */
  List<TextField> boxes(Space space, PersonId person, Form typed, Problems problems) {
    if (space.names() == NameRule.ACCOUNT) {
      return List.of();
    }
    var value = typed.has(FIELD) ? typed.text(FIELD) : names.usual(space.id(), person);
    return List.of(
        TextField.of(FIELD, "Your name")
            .withHint(NameRule.PROMISE + " It need not be your real one.")
            .withValue(value)
            .withError(problems.of(FIELD)));
  }

  static Problems check(Space space, Form form) {
    var problems = new Problems();
    problems.unless(
        space.names() == NameRule.ACCOUNT || DisplayName.parse(form.raw(FIELD)).isPresent(),
        FIELD,
        form.text(FIELD).isEmpty()
            ? "Enter your name, as others are to see it"
            : "Enter a name with letters in it, at most " + DisplayName.MOST + " characters");
    return problems;
  }
}
