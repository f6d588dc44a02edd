package commonground.contributions.moderation;

import commonground.people.PersonId;
import commonground.platform.views.When;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Pause;
import commonground.spaces.Pauses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/** Pausing a person in a space until a day, and ending that early. */
public final class PausePages {

  /** What is said after a press. */
  public static final Map<String, String> SAID =
      Map.of(
          "paused", "They are paused. We tell them by email, with your reason.",
          "pause-ended", "They can write again. We tell them by email.");

  private static final String PAGE = "moderation/pause";

  private final Pausing pausing;
  private final HandlerAccess access;
  private final Clock clock;

  public PausePages(Pausing pausing, HandlerAccess access, Clock clock) {
    this.pausing = pausing;
    this.access = access;
    this.clock = clock;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/people/:person/pause", access.handler, this::ask);
    r.post("/spaces/:space/people/:person/pause", access.handler, this::pause);
    r.post("/spaces/:space/people/:person/pause/end", access.handler, this::end);
  }

  private Reply with(Handler by, Request request, Function<Pausing.Person, Reply> answer) {
    var id = request.number("person");
    return id.isEmpty()
        ? Reply.notFound()
        : pausing.find(by, new PersonId(id.getAsLong())).map(answer).orElseGet(Reply::notFound);
  }

  private Reply ask(Handler by, Request request) {
    return with(by, request, person -> Reply.page(PAGE, view(by, person, request, new Problems())));
  }

  private static PauseView view(
      Handler by, Pausing.Person person, Request request, Problems problems) {
    var form = request.form();
    return PauseView.of(
        by.space(), person, form.text("days"), form.text("words"), request.token(), problems);
  }

  private Reply pause(Handler by, Request request) {
    return with(by, request, person -> pause(by, person, request));
  }

  private Reply pause(Handler by, Pausing.Person person, Request request) {
    var words = request.form().text("words");
    var days = PauseView.days(request.form().text("days"));
    var problems = new Problems();
    problems.unless(days.isPresent(), "days", "Choose how long they are paused");
    problems.unless(!words.isEmpty(), "words", "Say why. They read it in an email");
    problems.unless(
        words.length() <= Pauses.MOST,
        "words",
        "Make it shorter: there is room for 1,000 characters");
    if (problems.any()) {
      return Reply.mistaken(PAGE, view(by, person, request, problems));
    }
    return reply(
        by, person, pausing.pause(by, person.id(), new Pause(end(days.get()), words)), "paused");
  }

  /** The end of that day in the United Kingdom. */
  private Instant end(int days) {
    return LocalDate.ofInstant(clock.instant(), When.UK)
        .plusDays(days + 1L)
        .atStartOfDay(When.UK)
        .toInstant();
  }

  private static Reply reply(
      Handler by, Pausing.Person person, Pausing.Paused paused, String said) {
    return switch (paused) {
      case Pausing.Paused.Done done ->
          Reply.seeOther(PauseView.path(by.space(), person)).saying(said);
      case Pausing.Paused.Moderates moderates ->
          new Reply.Refused(
              409,
              "Nobody who looks after a space can be paused in it. A facilitator gives them another"
                  + " role first.");
      case Pausing.Paused.NotHere absent -> Reply.notFound();
    };
  }

  private Reply end(Handler by, Request request) {
    return with(
        by, request, person -> reply(by, person, pausing.end(by, person.id()), "pause-ended"));
  }
}
