package commonground.spaces.settings;

import commonground.platform.db.Words;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.NameRule;
import commonground.spaces.Visibility;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The second page of making a space: its name, and how open it is, as is usual for its kind.
 *
 * @param kind the word that is sent
 * @param kindWords what people call it
 */
record NewSpaceView(
    Breadcrumbs trail,
    ErrorSummary summary,
    String token,
    String kind,
    String kindWords,
    TextField name,
    TextField address,
    TextField purpose,
    Choices visibility,
    Choices joining,
    Choices names,
    TextField myName)
    implements FormView {

  private static final Breadcrumbs TRAIL =
      Breadcrumbs.of(Link.to("Spaces", "/spaces"), Link.to("Create a space", ""));

  /** The first page: what kind of space. */
  record KindsView(Breadcrumbs trail, List<KindView> kinds) implements PageView {
    @Override
    public String title() {
      return "Create a space";
    }
  }

  /**
   * @param usually how open such a space is, unless its maker chooses otherwise
   */
  record KindView(String words, String href, String meaning, String usually) {}

  static KindsView kinds() {
    return new KindsView(TRAIL, Arrays.stream(Kind.values()).map(NewSpaceView::kind).toList());
  }

  private static KindView kind(Kind kind) {
    return new KindView(
        kind.words(),
        "/spaces/new?kind=" + Words.write(kind),
        kind.meaning(),
        "Usually: "
            + kind.visibility().meaning()
            + " "
            + kind.joining().meaning()
            + " "
            + kind.names().meaning());
  }

  /** What was typed so far, with what is wrong with it. */
  static NewSpaceView of(Kind kind, Typed typed, String token, Problems problems) {
    return new NewSpaceView(
        TRAIL,
        problems.summary(),
        token,
        Words.write(kind),
        kind.words(),
        SettingsView.name(typed.name(), problems),
        TextField.of("address", "Address")
            .withHint(
                "The last part of its web address, /spaces/… . Small letters a to z, numbers and"
                    + " hyphens. Leave it empty, and we make it from the name. It stays for good.")
            .withValue(typed.address())
            .withError(problems.of("address")),
        SettingsView.purpose(kind, typed.purpose(), problems),
        OpennessView.visibilities(typed.visibility()).withError(problems.of("visibility")),
        OpennessView.joinings(typed.joining()).withError(problems.of("joining")),
        names(typed.names()).withError(problems.of("names")),
        TextField.of("my_name", "Your name in this space")
            .withHint("Where people choose their names, you choose one too.")
            .withValue(typed.myName())
            .withError(problems.of("my_name")));
  }

  private static Choices names(Optional<NameRule> chosen) {
    return Choices.of(
        "names",
        "Which names do people see?",
        Arrays.stream(NameRule.values())
            .map(one ->
                Choice.of(Words.write(one), one.words())
                    .withHint(one.meaning())
                    .checked(chosen.filter(one::equals).isPresent()))
            .toList());
  }

  /** What stands in the fields. */
  record Typed(
      String name,
      String address,
      String purpose,
      Optional<Visibility> visibility,
      Optional<Joining> joining,
      Optional<NameRule> names,
      String myName) {}

  @Override
  public String title() {
    return "Create a space";
  }
}
