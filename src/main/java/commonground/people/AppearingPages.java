package commonground.people;

import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.web.Paths;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "When you are in a room": whether others see it. */
public final class AppearingPages {

  /** What is said after a change. */
  public static final Map<String, String> SAID =
      Map.of(
          "shown", "Saved. Others see now when you are in a room.",
          "not-shown", "Saved. Nobody sees when you are in a room.");

  private static final String PAGE = "people/presence";
  private static final String PATH = "/account/presence";
  private static final String FIELD = "shown";
  private static final String ROOM = "room";

  private final Appearing appearing;

  public AppearingPages(Appearing appearing) {
    this.appearing = appearing;
  }

  public void mount(Routes r) {
    r.get(PATH, PeopleAccess.PERSON, this::show);
    r.post(PATH, PeopleAccess.PERSON, this::choose);
  }

  /** Where it is chosen by somebody who comes from the room with this address. */
  public static String from(String room) {
    return PATH + Paths.query(ROOM, room);
  }

  /**
   * @param room the address of the room that they come from; "" if they come from elsewhere
   * @param undecided whether they have not chosen
   */
  record PresenceView(
      Breadcrumbs trail,
      ErrorSummary summary,
      String token,
      String room,
      boolean undecided,
      Choices shown)
      implements FormView {
    @Override
    public String title() {
      return "When you are in a room";
    }
  }

  private Reply show(PersonId person, Request request) {
    return Reply.page(PAGE, view(person, request, new Problems()));
  }

  private Reply choose(PersonId person, Request request) {
    return switch (request.form().text(FIELD)) {
      case "yes" -> chosen(person, request, true, "shown");
      case "no" -> chosen(person, request, false, "not-shown");
      default ->
          Reply.mistaken(
              PAGE,
              view(
                  person,
                  request,
                  Problems.of(FIELD, "Choose whether others see that you are there")));
    };
  }

  private Reply chosen(PersonId person, Request request, boolean shown, String said) {
    appearing.choose(person, shown);
    var room = room(request);
    return Reply.seeOther(room.isEmpty() ? PATH : from(room)).saying(said);
  }

  private static String room(Request request) {
    var room = (request.isPost() ? request.form() : request.query()).text(ROOM);
    return Paths.local(room) ? room : "";
  }

  private PresenceView view(PersonId person, Request request, Problems problems) {
    var chosen = appearing.chosen(person);
    return new PresenceView(
        Breadcrumbs.of(Link.to("Your account", "/account"), Link.to("When you are in a room", "")),
        problems.summary(),
        request.token(),
        room(request),
        chosen.isEmpty(),
        Choices.of(
                FIELD,
                "Do you want others to see when you are in a room?",
                List.of(
                    Choice.of("yes", "Yes, show my name")
                        .withHint("They see your name while you have the room open.")
                        .checked(chosen.equals(Optional.of(true))),
                    Choice.of("no", "No, do not show my name")
                        .withHint("You can read and write as before.")
                        .checked(chosen.equals(Optional.of(false)))))
            .withError(problems.of(FIELD)));
  }
}
