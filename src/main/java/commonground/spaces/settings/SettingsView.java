package commonground.spaces.settings;

import commonground.platform.db.Words;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.SummaryList;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.spaces.Charter;
import commonground.spaces.Charters;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.SeenAs;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.util.Arrays;
import java.util.List;

/**
 * The settings of a space.
 *
 * @param now what it says of itself, where somebody changed it meanwhile; empty otherwise
 * @param seen revision that this page shows
 * @param reads who will read what the space cares about
 * @param rest what has pages of its own
 * @param seeAs the page of the space as others see it
 */
record SettingsView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    ErrorSummary summary,
    SummaryList now,
    boolean conflict,
    String token,
    long seen,
    SpaceViews.Reach reads,
    TextField name,
    TextField purpose,
    TextBox cares,
    Choices kind,
    SummaryList rest,
    List<Link> seeAs)
    implements FormView {

  /**
   * @param typed what the boxes hold
   * @param base revision that was changed
   */
  static SettingsView of(Member member, String token, Charter typed, long base, Problems problems) {
    var space = member.space();
    return new SettingsView(
        SpaceViews.trail(space, Link.to("Settings", "")),
        SpaceViews.Head.of(space),
        problems.summary(),
        SummaryList.of(List.of()),
        false,
        token,
        base,
        SpaceViews.Reach.reads(space),
        name(typed.name(), problems),
        purpose(space.kind(), typed.purpose(), problems),
        TextBox.of("cares", "What we care about")
            .withRows(6)
            .withHint(
                "Shown on the page of the space to those who can read in it. **Two stars** make"
                    + " words bold. Lines that begin with - make a list.")
            .withValue(typed.cares())
            .withError(problems.of("cares")),
        kind(typed.kind(), problems),
        rest(space),
        Arrays.stream(SeenAs.values()).map(as -> Link.to(as.words(), as.path(space))).toList());
  }

  /** The same page for somebody whose colleague was faster. */
  SettingsView after(Charters.Kept kept) {
    var charter = kept.charter();
    var rows =
        List.of(
            SummaryList.Row.of("Name", charter.name()),
            SummaryList.Row.of("Purpose", charter.purpose()),
            SummaryList.Row.of("What we care about", charter.cares()),
            SummaryList.Row.of("Kind", charter.kind().words()));
    return new SettingsView(
        trail,
        head,
        summary,
        SummaryList.of(rows),
        true,
        token,
        kept.revision(),
        reads,
        name,
        purpose,
        cares,
        kind,
        rest,
        seeAs);
  }

  static TextField name(String value, Problems problems) {
    return TextField.of("name", "Name of the space")
        .withValue(value)
        .withError(problems.of("name"));
  }

  static TextField purpose(Kind kind, String value, Problems problems) {
    return TextField.of("purpose", "Purpose")
        .withHint(kind.prompts().purpose())
        .withValue(value)
        .withError(problems.of("purpose"));
  }

  static Choices kind(Kind chosen, Problems problems) {
    return Choices.of(
            "kind",
            "Kind",
            Arrays.stream(Kind.values())
                .map(kind ->
                    Choice.of(Words.write(kind), kind.words())
                        .withHint(kind.meaning())
                        .checked(kind == chosen))
                .toList())
        .withHint(
            "Another kind changes neither who can see the space, nor who is in it, nor which names"
                + " people see.")
        .withError(problems.of("kind"));
  }

  private static SummaryList rest(Space space) {
    var change = space.path() + "/settings/visibility";
    return SummaryList.of(
        List.of(
            SummaryList.Row.of(
                "Who can see it",
                space.visibility().words() + ". " + space.visibility().meaning(),
                new SummaryList.Action("Change", change, "who can see it")),
            SummaryList.Row.of(
                "How people come in",
                space.joining().words() + ". " + space.joining().meaning(),
                new SummaryList.Action("Change", change, "how people come in")),
            SummaryList.Row.of(
                "Picture",
                space.picture() == 0 ? "The initials of its name." : "A picture.",
                new SummaryList.Action(
                    "Change", space.path() + "/settings/picture", "the picture")),
            SummaryList.Row.of(
                "Which names people see",
                space.names().words() + ". " + space.names().meaning(),
                new SummaryList.Action(
                    "Change", NameRulePages.path(space), "which names people see")),
            SummaryList.Row.of(
                "Safe to speak",
                space.speaking().meaning(),
                new SummaryList.Action(
                    "Change", SpeakingPages.path(space), "what makes it safe to speak")),
            archive(space)));
  }

  private static SummaryList.Row archive(Space space) {
    return SummaryList.Row.of(
        "Archive",
        space.archived()
            ? "This space is archived. It can only be read."
            : "When the work is done, the space can be kept for reading.",
        new SummaryList.Action(
            space.archived() ? "Bring it back" : "Archive",
            space.path() + "/archive",
            space.archived() ? "" : "this space"));
  }

  @Override
  public String title() {
    return "Settings of " + head.name();
  }
}
