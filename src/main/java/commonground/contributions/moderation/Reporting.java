package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.contributions.moderation.ReportFormView.ThanksView;
import commonground.people.PeopleAccess;
import commonground.platform.config.ReportSettings;
import commonground.platform.views.Count;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import java.time.Duration;

/**
 * The form with which people report a subject, whatever it is, and what they read then. A feature
 * asks whether they may read it, and says where it stands.
 */
public final class Reporting {

  private static final String PAGE = "moderation/form";

  private final Telling telling;
  private final ReportLimits limits;
  private final ReportSettings promised;

  public Reporting(Telling telling, ReportLimits limits, ReportSettings promised) {
    this.telling = telling;
    this.limits = limits;
    this.promised = promised;
  }

  /** What is answered of a subject that does not stand any more. */
  public static Reply removed(String what) {
    return new Reply.Refused(
        410,
        what.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + what.substring(1)
            + " was taken away already, so you need not report it. Thank you for caring.");
  }

  /** The form with nothing typed. */
  public Reply ask(Place place, Request request) {
    return Reply.page(
        PAGE,
        ReportFormView.empty(
            place, promised.signposts(), request.session().isEmpty(), request.token()));
  }

  /** Takes in what was typed; what is not kept is given back with the reason. */
  public Reply tell(Place place, Request request) {
    var reporter = PeopleAccess.person(request);
    var form = ReportForm.read(request.form(), reporter.isEmpty());
    if (form.problems().any()) {
      return again(422, place, request, form);
    }
    var pause = limits.take(request, place.space().id(), reporter);
    if (pause.isPresent()) {
      form.problems().add("words", wait(pause.get()));
      return again(429, place, request, form);
    }
    return switch (telling.tell(place.space(), place.subject(), form.told(reporter))) {
      case DONE -> Reply.seeOther(sent(place, form));
      case GONE -> {
        form.problems().add("words", gone(place.subject().kind()));
        yield again(409, place, request, form);
      }
      case FULL -> {
        form.problems().add("words", full(place.subject().kind()));
        yield again(429, place, request, form);
      }
    };
  }

  private static String sent(Place place, ReportForm form) {
    var worried = form.why().orElseThrow() == Worry.WORRIED;
    return place.action() + "/sent" + (worried ? "?about=person" : "");
  }

  private static String gone(Subject.Kind kind) {
    return "This "
        + kind.words()
        + " has just been taken away or moved, so your report was not kept. Your words are still"
        + " here";
  }

  private static String full(Subject.Kind kind) {
    return "We have heard much about this "
        + kind.words()
        + " already, so this report was not kept. Somebody looks at the "
        + kind.words()
        + ". Your words are still here";
  }

  private static String wait(Duration pause) {
    return "Many reports came from you, or from where you are, in the last hour. Your words are"
        + " still here. Send them again in "
        + Count.of(Math.max(1, pause.toMinutes()), "minute", "minutes");
  }

  private Reply again(int status, Place place, Request request, ReportForm form) {
    return new Reply.Page(
        status,
        PAGE,
        ReportFormView.of(
            place, form, promised.signposts(), request.session().isEmpty(), request.token()));
  }

  /** What somebody reads who has told something. */
  public Reply thank(Place place, Request request) {
    var worried = request.query().text("about").equals("person");
    return Reply.page(
        "moderation/thanks",
        ThanksView.of(
            place,
            worried,
            soon(worried),
            promised.signposts(),
            request.session().isEmpty() ? "" : place.space().path() + "/me/decisions"));
  }

  private String soon(boolean worried) {
    return worried
        ? "Somebody who looks after this space, or the site, is to look at it within "
            + (promised.worried().toHours() > 0
                ? Count.of(promised.worried().toHours(), "hour", "hours")
                : Count.of(promised.worried().toMinutes(), "minute", "minutes"))
            + "."
        : "Somebody who looks after this space, or the site, is to look at it within "
            + Count.of(promised.others(), "working day", "working days")
            + ".";
  }
}
