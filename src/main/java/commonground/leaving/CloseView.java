package commonground.leaving;

import commonground.people.Erasure.Wish;
import commonground.platform.db.Words;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.web.Problems;
import java.util.Arrays;
import java.util.List;

/**
 * What closing an account does, and the choice that comes with it.
 *
 * @param spaces where somebody else has to become a facilitator first: their people pages
 * @param site whether somebody else has to become site administrator first
 */
record CloseView(
    Breadcrumbs trail,
    ErrorSummary summary,
    boolean needed,
    List<Link> spaces,
    boolean site,
    String contact,
    Choices wish)
    implements FormView {

  static CloseView of(Closures.Duties duties, String contact, Problems problems) {
    return new CloseView(
        trail("Close my account"),
        problems.summary(),
        !duties.none(),
        duties.spaces().stream()
            .map(space -> Link.to(space.name(), space.path() + "/people"))
            .toList(),
        duties.site(),
        contact,
        wishes().withError(problems.of("wish")));
  }

  static Breadcrumbs trail(String here) {
    return Breadcrumbs.of(Link.to("Your account", "/account"), Link.to(here, ""));
  }

  private static Choices wishes() {
    return Choices.of(
        "wish",
        "What should happen to what you wrote?",
        Arrays.stream(Wish.values())
            .map(one -> Choice.of(Words.write(one), words(one)).withHint(meaning(one)))
            .toList());
  }

  static String words(Wish wish) {
    return switch (wish) {
      case KEEP_WORDS -> "Leave my words without my name";
      case REMOVE_WORDS -> "Remove my words";
    };
  }

  private static String meaning(Wish wish) {
    return switch (wish) {
      case KEEP_WORDS ->
          "Others can still read them. “Former member” stands where your name was. If you typed"
              + " your name into a post, it stays there: change that post first.";
      case REMOVE_WORDS ->
          "“This post was removed by its writer” stands where your words were, so that the answers of"
              + " others keep their place. The titles of discussions that you started go too, and"
              + " summaries that you wrote or changed.";
    };
  }

  @Override
  public String title() {
    return "Close my account";
  }

  @Override
  public boolean writes() {
    return false;
  }
}
