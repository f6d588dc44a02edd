package commonground.spaces.settings;

import commonground.people.DisplayName;
import commonground.people.PersonId;
import commonground.platform.db.Words;
import commonground.platform.web.Access;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Charter;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.NameRule;
import commonground.spaces.Openness;
import commonground.spaces.Permission;
import commonground.spaces.Slug;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import java.util.Optional;

/** "Create a space": choose its kind, then give it a name. */
public final class NewSpacePages {

  static final String MADE = "space-made";

  private final Spaces spaces;
  private final Access<PersonId> maker;

  /**
   * @param maker who may create a space on this site
   */
  public NewSpacePages(Spaces spaces, Access<PersonId> maker) {
    this.spaces = spaces;
    this.maker = maker;
  }

  /** Before the pages of spaces: none is called "new". */
  public void mount(Routes r) {
    r.get("/spaces/new", maker, this::show);
    r.post("/spaces/new", maker, this::make);
  }

  private Reply show(PersonId person, Request request) {
    return Words.find(Kind.class, request.query().text("kind"))
        .map(kind -> Reply.page("spaces/new", usual(kind, request)))
        .orElseGet(() -> Reply.page("spaces/kinds", NewSpaceView.kinds()));
  }

  private static NewSpaceView usual(Kind kind, Request request) {
    var typed =
        new NewSpaceView.Typed(
            "",
            "",
            "",
            Optional.of(kind.visibility()),
            Optional.of(kind.joining()),
            Optional.of(kind.names()),
            "");
    return NewSpaceView.of(kind, typed, request.token(), new Problems());
  }

  private Reply make(PersonId person, Request request) {
    var form = request.form();
    var kind = Words.find(Kind.class, form.text("kind")).orElse(Kind.COMMUNITY);
    var typed =
        new NewSpaceView.Typed(
            form.raw("name"),
            form.text("address"),
            form.raw("purpose"),
            Words.find(Visibility.class, form.text("visibility")),
            Words.find(Joining.class, form.text("joining")),
            Words.find(NameRule.class, form.text("names")),
            form.raw("my_name"));
    var problems = new Problems();
    var wanted = wanted(kind, typed, problems);
    if (wanted.isEmpty()) {
      return again(kind, typed, request, problems);
    }
    var space = wanted.get();
    return switch (spaces.create(person, space, DisplayName.parse(typed.myName()))) {
      case Spaces.Created.Done done -> made(space);
      case Spaces.Created.SlugTaken taken when justMade(person, space) -> made(space);
      case Spaces.Created.SlugTaken taken -> {
        problems.add("address", "Choose another address: there is a space at this one already");
        yield again(kind, typed, request, problems);
      }
    };
  }

  /** What was typed as a space; empty if that is not right, and then the problems say why. */
  private static Optional<Spaces.NewSpace> wanted(
      Kind kind, NewSpaceView.Typed typed, Problems problems) {
    var charter = Charter.typed(typed.name(), typed.purpose(), kind, "");
    charter.check(problems);
    var openness = Openness.chosen(typed.visibility(), typed.joining(), problems);
    var slug = slug(typed.address(), charter.name(), problems);
    checkNames(typed, problems);
    return problems.any()
        ? Optional.empty()
        : Optional.of(
            new Spaces.NewSpace(
                slug.orElseThrow(),
                charter.name(),
                charter.purpose(),
                kind,
                openness.orElseThrow().visibility(),
                openness.orElseThrow().joining(),
                typed.names().orElseThrow()));
  }

  private static void checkNames(NewSpaceView.Typed typed, Problems problems) {
    problems.unless(typed.names().isPresent(), "names", "Choose which names people see");
    var needed = typed.names().filter(NameRule.DISPLAY::equals).isPresent();
    var left = typed.myName().isBlank() && !needed;
    problems.unless(
        left || DisplayName.parse(typed.myName()).isPresent(),
        "my_name",
        "Enter your name in this space, with letters, at most 80 characters");
  }

  private static Reply again(
      Kind kind, NewSpaceView.Typed typed, Request request, Problems problems) {
    return Reply.mistaken("spaces/new", NewSpaceView.of(kind, typed, request.token(), problems));
  }

  private static Reply made(Spaces.NewSpace space) {
    return Reply.seeOther("/spaces/" + space.slug().text()).saying(MADE);
  }

  /** Whether this is the second press on one form. */
  private boolean justMade(PersonId person, Spaces.NewSpace wanted) {
    return spaces
        .enter(Optional.of(person), wanted.slug().text())
        .filter(standing ->
            standing instanceof Member member
                && member.may(Permission.CHANGE_SPACE)
                && member.space().name().equals(wanted.name()))
        .isPresent();
  }

  private static Optional<Slug> slug(String address, String name, Problems problems) {
    var slug = address.isEmpty() ? Slug.of(name) : Slug.parse(address);
    problems.unless(
        slug.isPresent(),
        "address",
        address.isEmpty()
            ? "Enter an address: we cannot make one from this name"
            : "Use small letters a to z, numbers, and hyphens between them, at most "
                + Slug.MOST
                + "; not “new”");
    return slug;
  }
}
