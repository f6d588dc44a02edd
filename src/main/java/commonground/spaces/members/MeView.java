package commonground.spaces.members;

import commonground.platform.db.Words;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.spaces.Attention;
import commonground.spaces.Member;
import commonground.spaces.Mutes;
import commonground.spaces.NameRule;
import commonground.spaces.Perspective;
import commonground.spaces.Profile;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import commonground.spaces.Visibility;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * "You in this space".
 *
 * @param page as the others see it
 */
record MeView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    ErrorSummary summary,
    String token,
    String reads,
    String page,
    String role,
    TextField name,
    Choices perspectives,
    TextBox biography,
    TextBox askMeAbout,
    Choices attention,
    List<MutedView> muted)
    implements FormView {

  /** Somebody who is muted. */
  record MutedView(String name, String unmute) {}

  /** What stands in the fields. */
  record Typed(String name, Set<Perspective> perspectives, String biography, String askMeAbout) {
    static Typed of(Profile profile) {
      return new Typed(
          profile.chosen() ? profile.name() : "",
          Set.copyOf(profile.perspectives()),
          profile.biography(),
          profile.askMeAbout());
    }
  }

  static MeView of(
      Member member, Typed typed, List<Mutes.Muted> muted, String token, Problems problems) {
    var space = member.space();
    return new MeView(
        SpaceViews.trail(space, Link.to("You in this space", "")),
        SpaceViews.Head.of(space),
        problems.summary(),
        token,
        reads(space),
        PersonView.path(space, member.person()),
        member.role().words(),
        name(space, typed, problems),
        perspectives(typed),
        TextBox.of("biography", "About you")
            .withHint("What you do, what you live with, what brings you here. You need not say.")
            .withRows(6)
            .withValue(typed.biography())
            .withError(problems.of("biography")),
        TextBox.of("ask_me_about", "Ask me about")
            .withHint("What others may come to you with, such as \"sleep and pain\"")
            .withRows(2)
            .withValue(typed.askMeAbout())
            .withError(problems.of("ask_me_about")),
        attention(member),
        muted.stream().map(person -> muted(space, person)).toList());
  }

  /** Who sees it: the name stands on posts, the rest on a page for members. */
  private static String reads(Space space) {
    return space.visibility() == Visibility.PUBLIC
        ? "Anyone on the internet can see your name and perspective beside what you write."
            + " Only members of this space can read the rest."
        : "Only members of this space can see this.";
  }

  private static TextField name(Space space, Typed typed, Problems problems) {
    return TextField.of("name", "Your name in this space")
        .withHint(
            "It stands beside all you write here, also what you wrote before. "
                + switch (space.names()) {
                  case ACCOUNT -> "Leave it empty to use the name of your account.";
                  case DISPLAY -> NameRule.PROMISE;
                })
        .withValue(typed.name())
        .withError(problems.of("name"));
  }

  private static Choices perspectives(Typed typed) {
    return Choices.of(
            "perspective",
            "From where do you look at things here?",
            Arrays.stream(Perspective.values())
                .map(p ->
                    Choice.of(Words.write(p), p.words()).checked(typed.perspectives().contains(p)))
                .toList())
        .withHint("Choose all that fit. You can change it at any time.");
  }

  private static Choices attention(Member member) {
    return Choices.of(
        "attention",
        "What do you want to hear of this space?",
        List.of(
            word(
                member,
                Attention.EVERY_POST,
                "Each new post in this space. Chat is too quick for that: of its messages you hear"
                    + " only if they reply to you or mention you."),
            word(
                member,
                Attention.JUST_FOR_ME,
                "Replies to you, posts and messages that mention you, what is written in"
                    + " discussions that you started, and discussions that you follow."),
            word(
                member,
                Attention.NOTHING,
                "No notice and no email, but of discussions for which you chose otherwise. When you come, you still see what is new.")));
  }

  private static Choice word(Member member, Attention word, String meaning) {
    return Choice.of(Words.write(word), word.words())
        .withHint(meaning)
        .checked(member.attention() == word);
  }

  private static MutedView muted(Space space, Mutes.Muted muted) {
    return new MutedView(muted.name(), PersonView.path(space, muted.person()) + "/unmute");
  }

  @Override
  public String title() {
    return "You in this space";
  }
}
