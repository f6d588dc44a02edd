package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.contributions.moderation.Reported.State;
import commonground.people.DisplayName;
import commonground.platform.views.Link;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.spaces.SpaceViews;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One report, and the form that decides it.
 *
 * @param seen how it and its subject stand
 * @param appeal who asks for another look; "" for nobody
 * @param asked what they say
 * @param pause where its writer is paused, and removed; each "" for who may not
 */
record ReportView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    ErrorSummary summary,
    String token,
    String title,
    String path,
    String seen,
    SubjectView subject,
    List<VoiceView> voices,
    String appeal,
    String asked,
    List<ActView> acts,
    FormPart form,
    String pause,
    String removal)
    implements FormView {

  /**
   * What it is about, and how far it is.
   *
   * @param place where the subject is; "" if it is not there
   * @param where what it is in, such as "discussion"
   * @param stands how the subject stands, in a sentence
   * @param unnamed whether whoever wrote it shows no name
   * @param warning what stands before the words; "" for none
   * @param words what it says; empty if that is gone
   */
  record SubjectView(
      String place,
      String where,
      String writer,
      String state,
      String due,
      boolean overdue,
      String stands,
      boolean unnamed,
      String warning,
      SafeHtml words) {

    static SubjectView of(Parts parts) {
      var report = parts.report();
      return new SubjectView(
          parts.subject().filter(one -> parts.by().member()).map(Reported::address).orElse(""),
          report.subject().kind().place(),
          report.aboutName(),
          ReportViews.state(report),
          ReportViews.due(report, parts.now()),
          report.overdue(parts.now()),
          ReportView.stands(report.subject().kind(), parts.stands()),
          DisplayName.isAlias(report.aboutName()),
          parts.subject().map(Reported::warning).orElse(""),
          parts.words());
    }
  }

  /**
   * The forms.
   *
   * @param open whether it can be decided here
   * @param closed why it cannot; "" if it can, or is settled
   * @param take what the button says that takes it; "" for none
   * @param hide whether the subject can be hidden until it is decided
   * @param kept what they typed in a form that comes too late; "" for nothing
   */
  record FormPart(
      boolean open,
      String closed,
      String take,
      boolean hide,
      String kept,
      Choices what,
      SelectField ground,
      TextBox said) {

    static FormPart of(Parts parts, Form typed, Problems problems) {
      var report = parts.report();
      var open = report.waits() && report.decides();
      var form = DecisionForm.of(typed, problems);
      return new FormPart(
          open,
          report.waits() && !open
              ? "You decided this before, so somebody else decides about the appeal."
              : "",
          open ? ReportView.take(parts) : "",
          open && parts.stands().filter(State.STANDS::equals).isPresent(),
          open ? "" : typed.text("words"),
          form.choices("What do you decide?", Decision.choices(parts.stands()), parts.stands()),
          form.grounds(),
          form.said(
              "What do you say to them?",
              "Both read it: who wrote it, and who reported it. So do not say who that was."));
    }
  }

  /** What one person told. */
  record VoiceView(String by, String why, String words, TimeView at) {
    static VoiceView of(Voice voice) {
      return new VoiceView(
          voice.by(), voice.why().words(), voice.words(), When.at(voice.at(), When.UK));
    }
  }

  /**
   * All that the page is made of.
   *
   * @param subject empty if it is not in the space any more
   */
  record Parts(
      Handler by,
      Report report,
      Optional<Reported> subject,
      SafeHtml words,
      List<Voice> voices,
      List<Act> acts,
      Instant now) {

    Optional<State> stands() {
      return subject.map(Reported::state);
    }
  }

  static ReportView of(Parts parts, String token, Form typed, Problems problems) {
    var report = parts.report();
    var space = parts.by().space();
    var person = space.path() + "/people/" + report.about().value();
    return new ReportView(
        ReportViews.trail(space, Link.to("Report " + report.id().value(), "")),
        SpaceViews.Head.of(space),
        problems.summary(),
        token,
        ReportViews.title(parts.subject()),
        ReportViews.path(space, report.id()),
        report.seen(parts.subject()),
        SubjectView.of(parts),
        parts.voices().stream().map(VoiceView::of).toList(),
        appeal(report),
        report.appeal(),
        parts.acts().stream().map(act -> ActView.of(act, "")).toList(),
        FormPart.of(parts, typed, problems),
        report.here() ? person + "/pause" : "",
        report.here() && parts.by().removes() ? person + "/removal" : "");
  }

  @Override
  public boolean mistaken() {
    return !form.kept().isEmpty() || FormView.super.mistaken();
  }

  static String stands(Subject.Kind kind, Optional<State> state) {
    return switch (state.orElse(State.GONE)) {
      case STANDS -> "It stands in the " + kind.place() + ".";
      case HELD -> "It is hidden until somebody decides.";
      case WITHDRAWN ->
          "Its writer has taken it away, and can bring it back for a few minutes. Others cannot read"
              + " it.";
      case REMOVED -> "It is removed. Only its writer and moderators can read it.";
      case DELETED ->
          "Its writer had deleted it, and a moderator removed it after that. Only its writer and"
              + " moderators can read it.";
      case ERASED ->
          "It is removed, and what it said last is erased. Only its writer and moderators can read"
              + " what it said before.";
      case GONE -> "It is gone: nobody can read it any more.";
    };
  }

  private static String appeal(Report report) {
    return report.appeal().isEmpty() && report.state() != Report.State.APPEALED
        ? ""
        : report.byWriter()
            ? "Its writer asks somebody else to look"
            : "Somebody who reported it asks somebody else to look";
  }

  private static String take(Parts parts) {
    var by = parts.report().takenBy();
    return by.equals(parts.by().person())
        ? ""
        : parts.report().taken().isEmpty()
            ? "I am looking at it"
            : "I am looking at it now, instead of " + parts.report().taken();
  }
}
