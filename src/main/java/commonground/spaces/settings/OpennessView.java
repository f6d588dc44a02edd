package commonground.spaces.settings;

import commonground.platform.db.Words;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.web.Problems;
import commonground.spaces.Joining;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import commonground.spaces.Visibility;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where facilitators choose how open their space is; nothing is changed on this page.
 *
 * @param check where the choice leads
 */
record OpennessView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    ErrorSummary summary,
    String check,
    Choices visibility,
    Choices joining)
    implements FormView {

  static OpennessView of(
      Space space, Optional<Visibility> visibility, Optional<Joining> joining, Problems problems) {
    return new OpennessView(
        SpaceViews.trail(
            space, Link.to("Settings", space.path() + "/settings"), Link.to("Open or closed", "")),
        SpaceViews.Head.of(space),
        problems.summary(),
        space.path() + "/settings/visibility/check",
        visibilities(visibility).withError(problems.of("visibility")),
        joinings(joining).withError(problems.of("joining")));
  }

  static Choices visibilities(Optional<Visibility> chosen) {
    return Choices.of(
        "visibility",
        "Who can see the space?",
        Arrays.stream(Visibility.values())
            .map(one ->
                Choice.of(Words.write(one), one.words())
                    .withHint(one.meaning())
                    .checked(chosen.filter(one::equals).isPresent()))
            .toList());
  }

  static Choices joinings(Optional<Joining> chosen) {
    return Choices.of(
        "joining",
        "How do people come in?",
        Arrays.stream(Joining.values())
            .map(one ->
                Choice.of(Words.write(one), one.words())
                    .withHint(one.meaning())
                    .checked(chosen.filter(one::equals).isPresent()))
            .toList());
  }

  @Override
  public String title() {
    return "Who can see " + head.name() + ", and how people come in";
  }
}
