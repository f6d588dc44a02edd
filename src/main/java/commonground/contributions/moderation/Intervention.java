package commonground.contributions.moderation;

import commonground.platform.views.SafeHtml;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.spaces.Member;
import java.util.Optional;

/** The page on which a moderator does something to what somebody else wrote. */
public final class Intervention {

  private static final String PAGE = "moderation/intervention";
  private static final String SAY = "Say why. The writer reads it in an email";
  private static final String CHANGED =
      "Nothing was done: it has changed meanwhile. Look again, then choose. Your words are still"
          + " here";

  private final Intervening intervening;
  private final Subjects subjects;

  public Intervention(Intervening intervening, Subjects subjects) {
    this.intervening = intervening;
    this.subjects = subjects;
  }

  /**
   * What it is about, and the form.
   *
   * @param stands how it stands, in a sentence
   * @param words what it says, or said until it was taken away; empty if that is gone
   * @param seen its revision
   * @param open whether anything can be done to it
   */
  record InterventionView(
      Breadcrumbs trail,
      ErrorSummary summary,
      String token,
      String title,
      String stands,
      SafeHtml words,
      String action,
      String back,
      String where,
      long seen,
      boolean open,
      Choices what,
      SelectField ground,
      TextBox said)
      implements FormView {}

  public Reply ask(Place place, Member by, Request request) {
    var found = intervening.find(by, place.subject());
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    return intervening.isFree(by, place.subject())
        ? Reply.page(PAGE, view(place, found.get(), request, new Problems()))
        : forOthers(place);
  }

  private static Reply forOthers(Place place) {
    return new Reply.Refused(409, Impartiality.refusal(place.subject().kind()));
  }

  private InterventionView view(
      Place place, Reported subject, Request request, Problems problems) {
    var form = DecisionForm.of(request.form(), problems);
    var choices = Decision.interventions(subject.state());
    var now = Optional.of(subject.state());
    return new InterventionView(
        place.trail(),
        problems.summary(),
        request.token(),
        "Moderate " + place.what(),
        ReportView.stands(place.subject().kind(), now),
        subjects.words(subject),
        place.action(),
        place.back(),
        place.where(),
        subject.revision(),
        !choices.isEmpty(),
        form.choices("What do you do?", choices, now),
        form.grounds(),
        form.said("What do you say to its writer?", "They read it in an email, and on their page here."));
  }

  /**
   * Does what was chosen.
   *
   * @param said what the next page says
   */
  public Reply act(Place place, Member by, Request request, String said) {
    var found = intervening.find(by, place.subject());
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    var read = DecisionForm.read(request.form(), SAY);
    if (read.problems().any()) {
      return Reply.mistaken(PAGE, view(place, found.get(), request, read.problems()));
    }
    var decision = read.decision();
    return decision.what() == What.PURGED && !request.form().has("_sure")
        ? sure(place, found.get(), decision, request)
        : act(place, by, request, said, decision);
  }

  /** What cannot be undone is asked once more. */
  private static Reply sure(Place place, Reported subject, Decision decision, Request request) {
    return Reply.page(
        "moderation/purge",
        PurgeView.of(
            new PurgeView.Around(place.trail(), place.action(), place.action()),
            request.form().text("_seen"),
            subject,
            decision,
            request.token()));
  }

  private Reply act(Place place, Member by, Request request, String said, Decision decision) {
    var seen = request.form().number("_seen").orElse(0L);
    return switch (intervening.act(by, place.subject(), decision, seen)) {
      case Intervening.Intervened.Done done -> Reply.seeOther(place.back()).saying(said);
      case Intervening.Intervened.Meanwhile meanwhile -> changed(place, by, request);
      case Intervening.Intervened.ForOthers others -> forOthers(place);
      case Intervening.Intervened.NotHere absent -> Reply.notFound();
    };
  }

  private Reply changed(Place place, Member by, Request request) {
    return intervening
        .find(by, place.subject())
        .map(now ->
            Reply.conflict(PAGE, view(place, now, request, Problems.of("what", CHANGED))))
        .orElseGet(Reply::notFound);
  }
}
