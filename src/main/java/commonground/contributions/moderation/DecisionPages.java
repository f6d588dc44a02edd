package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.contributions.moderation.DecisionViews.AppealView;
import commonground.contributions.moderation.DecisionViews.MineView;
import commonground.contributions.moderation.DecisionViews.ToldView;
import commonground.platform.db.Db;
import commonground.platform.views.Link;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Guest;
import commonground.spaces.Member;
import commonground.spaces.Space;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceViews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What somebody is told of decisions, and asking somebody else to look. */
public final class DecisionPages {

  /** What is said after a press. */
  public static final Map<String, String> SAID =
      Map.of(
          "appealed", "Somebody else will look at it. We tell you what they decide.",
          "appeal-over", "Somebody has asked for that before, or it has been decided again.");

  private static final String APPEAL = "moderation/appeal";

  private final Db db;
  private final Decisions decisions;
  private final Subjects subjects;
  private final Appealing appealing;
  private final SpaceAccess in;

  public DecisionPages(
      Db db, Decisions decisions, Subjects subjects, Appealing appealing, SpaceAccess in) {
    this.db = db;
    this.decisions = decisions;
    this.subjects = subjects;
    this.appealing = appealing;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/me/decisions", in.guest, this::show);
    r.get("/spaces/:space/me/decisions/:act/appeal", in.guest, this::ask);
    r.post("/spaces/:space/me/decisions/:act/appeal", in.guest, this::appeal);
  }

  private Reply show(Guest guest, Request request) {
    var space = guest.standing().space();
    var about = decisions.about(guest.person(), space.id());
    var told = decisions.told(guest.person(), space.id());
    var answers =
        decisions.of(told.stream().flatMap(one -> one.decision().stream()).toList()).stream()
            .collect(Collectors.toMap(Act::id, Function.identity()));
    var all = new ArrayList<Subject>();
    about.forEach(act -> all.add(act.subject()));
    told.forEach(one -> all.add(one.subject()));
    var shown =
        new Shown(
            space,
            guest.standing() instanceof Member,
            subjects.of(db, space.id(), all),
            decisions.open(about, answers.values()));
    return Reply.page(
        "moderation/decisions",
        new MineView(
            SpaceViews.trail(
                space,
                Link.to("You in this space", space.path() + "/me"),
                Link.to("What was decided", "")),
            SpaceViews.Head.of(space),
            about.stream().map(act -> shown.line(act, shown.title(act))).toList(),
            told.stream().map(one -> shown.told(one, answers)).toList(),
            space.path() + "/reports/by-month"));
  }

  /**
   * What all lines ask.
   *
   * @param member whether it is shown to a member: titles and names are for these
   * @param open at which somebody else can be asked to look
   */
  private record Shown(
      Space space, boolean member, Map<Subject, Reported> found, List<ActId> open) {

    String title(Act act) {
      return act.subject().kind() == Subject.Kind.PERSON ? "You" : title(act.subject());
    }

    private String title(Subject subject) {
      return member ? ReportViews.title(Optional.ofNullable(found.get(subject))) : "A " + subject.kind().words();
    }

    ActView line(Act act, String title) {
      var line = member ? ActView.of(act, title) : ActView.of(act, title).unnamed();
      return open.contains(act.id())
          ? line.appealedAt(DecisionViews.appeal(space, act.id()))
          : line;
    }

    ToldView told(Told told, Map<ActId, Act> answers) {
      return DecisionViews.told(
          told,
          title(told.subject()),
          told.decision()
              .flatMap(id -> Optional.ofNullable(answers.get(id)))
              .map(act -> List.of(line(act, "")))
              .orElse(List.of()));
    }
  }

  /** An act of which this person is told, and about which somebody can be asked still. */
  private Reply with(Guest guest, Request request, Function<Act, Reply> answer) {
    var space = guest.standing().space();
    var id = request.number("act");
    var found =
        id.isEmpty()
            ? Optional.<Act>empty()
            : decisions.find(guest.person(), space.id(), new ActId(id.getAsLong()));
    return found.map(answer).orElseGet(Reply::notFound);
  }

  private static Reply over(Guest guest) {
    return Reply.seeOther(DecisionViews.path(guest.standing().space())).saying("appeal-over");
  }

  private Reply ask(Guest guest, Request request) {
    return with(
        guest,
        request,
        act ->
            decisions.open(List.of(act), List.of(act)).isEmpty()
                ? over(guest)
                : Reply.page(APPEAL, view(guest, act, request, new Problems())));
  }

  private AppealView view(Guest guest, Act act, Request request, Problems problems) {
    var space = guest.standing().space();
    var found = subjects.of(db, space.id(), List.of(act.subject()));
    var shown = new Shown(space, guest.standing() instanceof Member, found, List.of());
    return AppealView.of(
        space,
        act,
        shown.line(act, shown.title(act)),
        request.form().text("words"),
        request.token(),
        problems);
  }

  private Reply appeal(Guest guest, Request request) {
    return with(guest, request, act -> appeal(guest, act, request));
  }

  private Reply appeal(Guest guest, Act act, Request request) {
    var words = request.form().text("words");
    if (words.length() > Appealing.MOST) {
      var sentence = "Make it shorter: there is room for 2,000 characters";
      return Reply.mistaken(APPEAL, view(guest, act, request, Problems.of("words", sentence)));
    }
    var space = guest.standing().space();
    return switch (appealing.appeal(guest.person(), space, act, words)) {
      case Appealing.Appealed.Done done ->
          Reply.seeOther(DecisionViews.path(space)).saying("appealed");
      case Appealing.Appealed.Over over -> over(guest);
      case Appealing.Appealed.NotHere absent -> Reply.notFound();
    };
  }
}
