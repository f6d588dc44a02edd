package commonground.contributions.moderation;

import commonground.platform.db.Words;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.views.govuk.TextField;
import java.util.Arrays;
import java.util.List;

/**
 * The page on which somebody reports something.
 *
 * @param what it is about, such as “post 14”
 * @param reads who reads it, in a sentence
 * @param action where it is sent, and where the page is
 * @param back where the subject is
 * @param where what it is in, such as "discussion"
 * @param signposts where people in danger get help
 * @param visitor whether somebody without an account may leave an address
 */
public record ReportFormView(
    Breadcrumbs trail,
    ErrorSummary summary,
    String token,
    String what,
    String reads,
    String action,
    String back,
    String where,
    Choices why,
    List<String> signposts,
    TextBox words,
    boolean visitor,
    TextField email)
    implements FormView {

  private static String readers(Place place, String what) {
    var here = "hose who look after " + place.space().name();
    return place.unnamed()
        ? "T" + here + ", and those who run the site," + what + "."
        : "Only t" + here + what + "; if none of them may decide it, those who run the site.";
  }

  /** With nothing typed. */
  public static ReportFormView empty(
      Place place, List<String> signposts, boolean visitor, String token) {
    return of(place, ReportForm.empty(), signposts, visitor, token);
  }

  public static ReportFormView of(
      Place place, ReportForm form, List<String> signposts, boolean visitor, String token) {
    return new ReportFormView(
        place.trail(),
        form.problems().summary(),
        token,
        place.what(),
        readers(place, visitor ? " read this" : " read this, and see your name")
            + " Whoever wrote "
            + place.what()
            + " is not told that it was you.",
        place.action(),
        place.back(),
        place.where(),
        why(form),
        signposts,
        TextBox.of("words", "What should we know?")
            .withHint("A few words help. At most 2,000 characters.")
            .withRows(4)
            .withValue(form.words())
            .withError(form.problems().of("words")),
        visitor,
        TextField.email("email", "Your email address, if you would like an answer")
            .withHint("We use it for this answer alone, and delete it 30 days after it.")
            .withValue(form.email())
            .withError(form.problems().of("email")));
  }

  private static Choices why(ReportForm form) {
    return Choices.of(
            "why",
            "What is it about?",
            Arrays.stream(Worry.values())
                .map(one ->
                    Choice.of(Words.write(one), one.words())
                        .checked(form.why().filter(one::equals).isPresent()))
                .toList())
        .withError(form.problems().of("why"));
  }

  @Override
  public String title() {
    return "Report " + what;
  }

  /**
   * What somebody reads who has told something.
   *
   * @param soon when somebody looks at it, in a sentence
   * @param worried whether it is about a person in danger
   * @param mine where they find what came of it; "" for somebody without an account
   */
  public record ThanksView(
      Breadcrumbs trail,
      String what,
      String soon,
      boolean worried,
      List<String> signposts,
      String mine,
      String back,
      String where)
      implements PageView {

    public static ThanksView of(
        Place place, boolean worried, String soon, List<String> signposts, String mine) {
      return new ThanksView(
          place.trail(), place.what(), soon, worried, signposts, mine, place.back(), place.where());
    }

    @Override
    public String title() {
      return "Thank you for telling us";
    }
  }
}
