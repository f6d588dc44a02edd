package commonground.joining;

import commonground.people.EmailAddress;
import commonground.platform.db.Words;
import commonground.platform.views.Count;
import commonground.platform.views.PageView;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.views.govuk.TextField;
import commonground.platform.views.govuk.Typing;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.spaces.NameRule;
import commonground.spaces.Perspective;
import commonground.spaces.Space;
import commonground.spaces.Visibility;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the pages behind a link show. */
final class JoinViews {

  private JoinViews() {}

  /**
   * What somebody learns before any form: {@code joining/_about}.
   *
   * @param invites who invites, as a sentence; "" where nobody does
   * @param people how many are in it
   * @param reads one sentence: who will be able to read what they write
   */
  record About(
      String name,
      String kind,
      String purpose,
      String invites,
      String people,
      String reads,
      boolean open) {

    static About of(Space space, String invites) {
      return new About(
          space.name(),
          space.kind().words(),
          space.purpose(),
          invites,
          Count.of(space.members(), "person is in it now.", "people are in it now."),
          reads(space),
          space.visibility() == Visibility.PUBLIC);
    }

    private static String reads(Space space) {
      return space.visibility() == Visibility.PUBLIC
          ? "Anyone on the internet will be able to read what you write."
          : "Only the people in " + space.name() + " will be able to read what you write.";
    }
  }

  /** What stands in the form already. */
  record Typed(String name, String email) {

    static Typed of(Form form) {
      return new Typed(form.text("name"), form.text("email"));
    }

    /** What the mail was addressed to, until they type something else; a name they choose anew. */
    static Typed of(Form form, Mailing mailing, Space space) {
      var name = space.names() == NameRule.DISPLAY ? "" : mailing.name();
      return form.has("name") || form.has("email")
          ? of(form)
          : new Typed(name, mailing.to().map(EmailAddress::text).orElse(""));
    }
  }

  /** Name and address of somebody who is not signed in: {@code joining/_who}. */
  record WhoForm(String action, String token, String button, TextField name, TextField email) {

    static WhoForm of(
        Space space, String action, String token, String button, Typed typed, Problems problems) {
      return new WhoForm(
          action,
          token,
          button,
          TextField.of("name", "Your name")
              .withHint(
                  space.names() == NameRule.DISPLAY
                      ? NameRule.PROMISE + " It need not be your real one."
                      : "Others see it beside what you write. Your first name is enough.")
              .withTyping(Typing.PLAIN.withAutocomplete("name"))
              .withValue(typed.name())
              .withError(problems.of("name")),
          TextField.email("email", "Email address")
              .withHint("We send you a code. Others do not see your address.")
              .withValue(typed.email())
              .withError(problems.of("email")));
    }
  }

  /**
   * Ground rules, perspectives and the button of somebody who is signed in: {@code
   * joining/_agreement}.
   *
   * @param name one box where people choose a name for the space; none elsewhere
   */
  record AgreeForm(
      String action,
      String token,
      String button,
      SafeHtml rules,
      int version,
      List<TextBox> questions,
      AgreeBox box,
      Choices perspectives,
      List<TextField> name) {

    static AgreeForm of(
        String action,
        String token,
        String button,
        Rules rules,
        Ticked ticked,
        List<TextBox> questions) {
      return new AgreeForm(
          action,
          token,
          button,
          rules.html(),
          rules.version(),
          questions,
          AgreeBox.of(ticked.problems()),
          choices(ticked.perspectives()),
          List.of());
    }

    /** The same, asking for a name too. */
    AgreeForm with(List<TextField> name) {
      return new AgreeForm(
          action, token, button, rules, version, questions, box, perspectives, name);
    }
  }

  /** What is ticked already, and what is wrong with it. */
  record Ticked(Set<Perspective> perspectives, Problems problems) {}

  private static Choices choices(Set<Perspective> ticked) {
    var all =
        Arrays.stream(Perspective.values())
            .map(p -> Choice.of(Words.write(p), p.words()).checked(ticked.contains(p)))
            .toList();
    return Choices.of("perspective", "From where do you speak?", all)
        .withHint("Tick all that fit, or none. You can change this later.");
  }

  /**
   * The page behind a link, to somebody who is not signed in.
   *
   * @param note what comes before the form, as a sentence; "" for nothing
   */
  record VisitorView(About about, String note, String signIn, ErrorSummary summary, WhoForm who)
      implements FormView {
    @Override
    public String title() {
      return who.button() + ": " + about.name();
    }
  }

  /**
   * The same, to somebody who is.
   *
   * @param account the name of the account
   * @param unseen whether nobody in the space sees that name
   * @param raises what the link changes for somebody who is in already; "" for a newcomer
   */
  record AgreementView(
      About about,
      String account,
      boolean unseen,
      String raises,
      ErrorSummary summary,
      AgreeForm form)
      implements FormView {
    @Override
    public String title() {
      return "Join " + about.name();
    }
  }

  /** To a member. */
  record ThereView(String name, String path) implements PageView {
    @Override
    public String title() {
      return "You are already in " + name;
    }
  }

  /** Where a code is typed that somebody said aloud. */
  record CodeView(String token, ErrorSummary summary, TextField code) implements FormView {

    static CodeView of(String token, String typed, Problems problems) {
      return new CodeView(
          token,
          problems.summary(),
          TextField.of("invitation", "Invitation code")
              .withHint("Eight letters and numbers, like FKQ3-7MXR")
              .withTyping(new Typing("off", "", "false", "characters"))
              .withValue(typed)
              .withError(problems.of("invitation")));
    }

    @Override
    public String title() {
      return "Join with a code";
    }
  }
}
