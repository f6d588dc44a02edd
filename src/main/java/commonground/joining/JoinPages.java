package commonground.joining;

import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Access;
import commonground.platform.web.Paths;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.platform.web.Session;
import commonground.spaces.Memberships;
import commonground.spaces.Memberships.Here;
import commonground.spaces.NameRule;
import commonground.spaces.Space;
import commonground.spaces.SpaceAccess;
import commonground.spaces.Spaces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The page behind a link to join. Opening it uses nothing up. */
public final class JoinPages {

  /** What is said afterwards. */
  public static final Map<String, String> SAID = Map.of("in", "You are in.");

  private static final String BUTTON = "Join this space";
  private static final String ASK = AskViews.ASK;

  private final Invitations invitations;
  private final Arrivals arrivals;
  private final GroundRules rules;
  private final Spaces spaces;
  private final Memberships memberships;
  private final Newcomers newcomers;
  private final Asking asking;
  private final NameBox names;
  private final Clock clock;

  public JoinPages(
      Invitations invitations,
      Arrivals arrivals,
      GroundRules rules,
      Spaces spaces,
      Memberships memberships,
      Newcomers newcomers,
      Asking asking,
      NameBox names,
      Clock clock) {
    this.invitations = invitations;
    this.arrivals = arrivals;
    this.rules = rules;
    this.spaces = spaces;
    this.memberships = memberships;
    this.newcomers = newcomers;
    this.asking = asking;
    this.names = names;
    this.clock = clock;
  }

  public void mount(Routes r) {
    r.get("/join/:token", Access.ANYONE, this::show);
    r.post("/join/:token", Access.ANYONE, this::begin);
    r.post("/join/:token/membership", PeopleAccess.PERSON, this::join);
    r.post("/join/:token/request", PeopleAccess.PERSON, this::ask);
  }

  /** An invitation with its space. */
  private record Door(Invitation invitation, Space space) {}

  private Reply found(Request request, BiFunction<Door, Request, Reply> answer) {
    return invitations
        .byToken(request.parameter("token"))
        .flatMap(i -> spaces.find(i.space()).map(space -> new Door(i, space)))
        .map(door -> answer.apply(door, request))
        .orElseGet(Reply::notFound);
  }

  private Reply show(Request visitor, Request request) {
    return found(request, this::show);
  }

  private Reply show(Door door, Request request) {
    var person = PeopleAccess.person(request);
    var here = person.flatMap(id -> memberships.find(door.space().id(), id));
    if (here.filter(member -> !raises(door, member)).isPresent()) {
      return there(door.space());
    }
    if (door.space().archived()) {
      return Reply.refused(SpaceAccess.NOBODY_JOINS);
    }
    if (!open(door) || person.filter(id -> removed(door, id)).isPresent()) {
      return closed(door, request);
    }
    return person.isPresent()
        ? Reply.page("joining/agreement", agreement(door, request, here, ticked(door)))
        : Reply.page("joining/visitor", visitor(door, request, new Problems()));
  }

  private static boolean raises(Door door, Here here) {
    return Arrivals.raises(door.invitation().role(), here.role());
  }

  private static Reply there(Space space) {
    return Reply.page("joining/there", new JoinViews.ThereView(space.name(), space.path()));
  }

  private static JoinViews.Ticked ticked(Door door) {
    return new JoinViews.Ticked(
        door.invitation().perspective().map(Set::of).orElse(Set.of()), new Problems());
  }

  /** Whoever holds a link that is over may ask: it shows that somebody wanted them to know. */
  private Reply closed(Door door, Request request) {
    return PeopleAccess.person(request)
        .map(person -> asking.show(place(door, person), person, request))
        .orElseGet(
            () -> new Reply.Page(410, "joining/visitor", visitor(door, request, new Problems())));
  }

  private boolean removed(Door door, PersonId person) {
    return memberships.removed(door.space().id(), person);
  }

  private Asking.Place place(Door door, PersonId person) {
    var path = door.invitation().path();
    if (removed(door, person)) {
      return new Asking.Place(door.space(), path, path + "/request", AskViews.REMOVED, ASK, 403);
    }
    return new Asking.Place(door.space(), path, path + "/request", over(door), ASK, 410);
  }

  private boolean open(Door door) {
    return door.invitation().state(clock.instant()) == Invitation.State.OPEN;
  }

  private String over(Door door) {
    var state = door.invitation().state(clock.instant());
    if (state == Invitation.State.USED_UP && door.invitation().mailing().isPresent()) {
      return "This invitation has been used. Was it you? Then sign in: you are in this space. If"
          + " not, ask here to join.";
    }
    var why =
        switch (state) {
          case EXPIRED -> "This link worked for a while, and that time is over.";
          case REVOKED -> "This link was taken back.";
          case USED_UP, OPEN -> "As many people as this link was for have joined with it.";
        };
    return why + " Ask " + inviter(door) + " for a new one, or ask here to join.";
  }

  private Reply ask(PersonId person, Request request) {
    return found(
        request,
        (door, again) ->
            open(door) && !removed(door, person)
                ? Reply.seeOther(door.invitation().path())
                : asking.ask(place(door, person), person, request));
  }

  private JoinViews.VisitorView visitor(Door door, Request request, Problems problems) {
    var open = open(door);
    return new JoinViews.VisitorView(
        open ? about(door) : JoinViews.About.of(door.space(), ""),
        open ? "" : over(door),
        "/sign-in" + Paths.query("next", door.invitation().path()),
        problems.summary(),
        JoinViews.WhoForm.of(
            door.space(),
            door.invitation().path(),
            request.token(),
            open ? BUTTON : ASK,
            open ? typed(door, request) : JoinViews.Typed.of(request.form()),
            problems));
  }

  private static JoinViews.Typed typed(Door door, Request request) {
    return door.invitation()
        .mailing()
        .map(mailing -> JoinViews.Typed.of(request.form(), mailing, door.space()))
        .orElseGet(() -> JoinViews.Typed.of(request.form()));
  }

  private JoinViews.AgreementView agreement(
      Door door, Request request, Optional<Here> here, JoinViews.Ticked ticked) {
    return new JoinViews.AgreementView(
        about(door),
        request.session().map(Session::name).orElse(""),
        door.space().names() == NameRule.DISPLAY,
        here.map(member ->
                "You are in this space already. This link makes you more: "
                    + door.invitation().role().words()
                    + ".")
            .orElse(""),
        ticked.problems().summary(),
        JoinViews.AgreeForm.of(
                door.invitation().path() + "/membership",
                request.token(),
                BUTTON,
                rules.current(door.space().id()),
                ticked,
                List.of())
            .with(boxes(door, request, ticked.problems())));
  }

  private List<TextField> boxes(Door door, Request request, Problems problems) {
    return PeopleAccess.person(request)
        .map(person -> names.boxes(door.space(), person, request.form(), problems))
        .orElse(List.of());
  }

  private JoinViews.About about(Door door) {
    return JoinViews.About.of(door.space(), inviter(door) + " invites you.");
  }

  /** By the name that they have in the space. */
  private String inviter(Door door) {
    return memberships
        .find(door.space().id(), door.invitation().madeBy())
        .map(Here::name)
        .orElse("A facilitator");
  }

  /** Somebody who is not signed in says who they are, and gets a code. */
  private Reply begin(Request visitor, Request request) {
    return found(request, this::begin);
  }

  private Reply begin(Door door, Request request) {
    if (request.session().isPresent()) {
      return Reply.seeOther(door.invitation().path());
    }
    if (door.space().archived()) {
      return Reply.refused(SpaceAccess.NOBODY_JOINS);
    }
    return newcomers.mailCode(
        request,
        door.invitation().path(),
        problems -> Reply.mistaken("joining/visitor", visitor(door, request, problems)));
  }

  private Reply join(PersonId person, Request request) {
    return found(request, (door, again) -> join(door, person, request));
  }

  private Reply join(Door door, PersonId person, Request request) {
    var agreement = JoinForm.agreement(request.form());
    var problems = NameBox.check(door.space(), request.form());
    problems.addAll(AgreeBox.check(request.form()));
    var here = memberships.find(door.space().id(), person);
    if (problems.any() && open(door) && !door.space().archived() && !removed(door, person)) {
      return mistaken(door, request, here, agreement, problems);
    }
    return switch (arrivals.byInvitation(door.space(), door.invitation(), person, agreement)) {
      case Arrived.In in -> Reply.seeOther(door.space().path()).saying("in");
      case Arrived.There there -> Reply.seeOther(door.space().path());
      case Arrived.Closed closed -> closed(door, request);
      case Arrived.Removed removed -> closed(door, request);
      case Arrived.Archived archived -> Reply.refused(SpaceAccess.NOBODY_JOINS);
      case Arrived.Unnamed(var why) ->
          mistaken(door, request, here, agreement, Problems.of(NameBox.FIELD, why));
      case Arrived.OtherRules other ->
          mistaken(
              door,
              request,
              here,
              agreement,
              Problems.of("agree", "The ground rules have changed just now. Read them again"));
    };
  }

  private Reply mistaken(
      Door door, Request request, Optional<Here> here, Agreement said, Problems problems) {
    var ticked = new JoinViews.Ticked(said.perspectives(), problems);
    return Reply.mistaken("joining/agreement", agreement(door, request, here, ticked));
  }
}
