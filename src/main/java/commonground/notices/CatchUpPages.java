package commonground.notices;

import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.time.Clock;
import java.util.Map;

/** "Catch up": all that is new to somebody, marking it as read, and taking that back. */
public final class CatchUpPages {

  /** What is said after a press. */
  public static final Map<String, String> SAID =
      Map.of(
          "caught-up", "Marked as read.",
          "unread-again", "What you marked is unread again.",
          "read-since", "Nothing was changed: you have read more there since.",
          "undo-over", "Nothing was changed. Only your last press can be undone, for an hour.");

  private static final String PATH = "/catch-up";

  private final CatchingUp catchingUp;
  private final Skimming skims;
  private final CatchUpViews views;
  private final Clock clock;

  public CatchUpPages(CatchingUp catchingUp, Skimming skims, CatchUpViews views, Clock clock) {
    this.catchingUp = catchingUp;
    this.skims = skims;
    this.views = views;
    this.clock = clock;
  }

  public void mount(Routes r) {
    r.get(PATH, PeopleAccess.PERSON, this::show);
    r.post("/catch-up/reading", PeopleAccess.PERSON, this::read);
    r.post("/catch-up/undo", PeopleAccess.PERSON, this::undo);
  }

  private Reply show(PersonId person, Request request) {
    return Reply.page(
        "notices/catch-up",
        views.page(
            catchingUp.of(person),
            skims.last(person),
            catchingUp.looked(person),
            request.token(),
            clock.instant()));
  }

  private Reply read(PersonId person, Request request) {
    skims.read(person, Seen.read(request.form().text("seen")));
    return Reply.seeOther(PATH).saying("caught-up");
  }

  private Reply undo(PersonId person, Request request) {
    var unread = skims.undo(person, request.form().number("press").orElse(0L));
    if (unread.isEmpty()) {
      return Reply.seeOther(PATH).saying("undo-over");
    }
    return Reply.seeOther(PATH).saying(unread.getAsInt() > 0 ? "unread-again" : "read-since");
  }
}
