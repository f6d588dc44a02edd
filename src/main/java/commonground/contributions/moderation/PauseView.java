package commonground.contributions.moderation;

import commonground.platform.views.Link;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Problems;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.util.List;

/**
 * Pausing somebody in a space.
 *
 * @param moderates whether they cannot be paused because of their role
 * @param now until when they are paused already; "" if they are not
 * @param reason why
 */
record PauseView(
    Breadcrumbs trail,
    ErrorSummary summary,
    String token,
    String name,
    String space,
    boolean moderates,
    String now,
    String reason,
    String action,
    String back,
    SelectField days,
    TextBox words)
    implements FormView {

  static String path(Space space, Pausing.Person person) {
    return space.path() + "/people/" + person.id().value() + "/pause";
  }

  static PauseView of(
      Space space,
      Pausing.Person person,
      String days,
      String typed,
      String token,
      Problems problems) {
    var page = space.path() + "/people/" + person.id().value();
    return new PauseView(
        SpaceViews.trail(
            space,
            Link.to("People", space.path() + "/people"),
            Link.to(person.name(), page),
            Link.to("Pause", "")),
        problems.summary(),
        token,
        person.name(),
        space.name(),
        person.moderates(),
        person.pause().map(pause -> When.at(pause.until(), When.UK).words()).orElse(""),
        person.pause().map(commonground.spaces.Pause::reason).orElse(""),
        path(space, person),
        page,
        SelectField.of("days", "For how long?", lengths())
            .withChosen(days)
            .withError(problems.of("days")),
        TextBox.of("words", "Why do you pause them?")
            .withHint(
                "They read your words by email, and wherever they would write. At most 1,000"
                    + " characters.")
            .withRows(4)
            .withValue(typed)
            .withError(problems.of("words")));
  }

  private static List<SelectField.Option> lengths() {
    return List.of(
        SelectField.Option.of("", "Choose how long"),
        SelectField.Option.of("1", "1 day"),
        SelectField.Option.of("3", "3 days"),
        SelectField.Option.of("7", "1 week"),
        SelectField.Option.of("14", "2 weeks"),
        SelectField.Option.of("30", "30 days"),
        SelectField.Option.of("90", "90 days"));
  }

  /** How many days that choice is. */
  static java.util.Optional<Integer> days(String typed) {
    return lengths().stream()
        .map(SelectField.Option::value)
        .filter(value -> !value.isEmpty() && value.equals(typed))
        .findFirst()
        .map(Integer::valueOf);
  }

  @Override
  public String title() {
    return "Pause " + name;
  }
}
