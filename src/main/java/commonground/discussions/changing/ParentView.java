package commonground.discussions.changing;

import commonground.discussions.Addresses;
import commonground.discussions.Order;
import commonground.discussions.PostViews;
import commonground.discussions.reading.Finding;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextField;
import commonground.platform.views.govuk.Typing;
import commonground.spaces.Member;
import java.util.List;

/**
 * The page on which it is changed what a post replies to.
 *
 * @param action where it is sent
 * @param back to the post, if nothing is to change
 */
record ParentView(
    Breadcrumbs trail,
    ErrorSummary summary,
    String token,
    int number,
    PostViews.ArticleView post,
    Choices to,
    TextField parent,
    String action,
    String back)
    implements FormView {

  static ParentView of(
      Member member,
      Finding.Found found,
      PostViews.ArticleView article,
      Order order,
      String token,
      ParentForm form) {
    var space = member.space();
    var thread = found.thread().id();
    var number = found.post().number();
    var problems = form.problems();
    return new ParentView(
        HistoryView.trail(space, found.thread(), found.post(), Link.to("What it replies to", "")),
        problems.summary(),
        token,
        number,
        article,
        Choices.of(
                "to",
                "What does post " + number + " reply to?",
                List.of(
                    Choice.of("all", "The whole discussion").checked(form.to().equals("all")),
                    Choice.of("post", "One earlier post").checked(form.to().equals("post"))))
            .withError(problems.of("to")),
        number(number, form),
        order.at(Addresses.post(space, thread, number) + "/parent"),
        Addresses.of(space, thread, number, order));
  }

  private static TextField number(int number, ParentForm form) {
    var field = TextField.of("number", "Number of that earlier post");
    return new TextField(field.question(), "", "text", "govuk-input--width-5", Typing.NUMBER)
        .withHint("Only if it replies to one post. Each post shows its number.")
        .withValue(form.typed())
        .withError(form.problems().of("number"));
  }

  @Override
  public String title() {
    return "Change what post " + number + " replies to";
  }
}
