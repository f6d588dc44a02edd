package commonground.spaces.members;

import commonground.platform.db.Words;
import commonground.platform.views.Count;
import commonground.platform.views.Face;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.views.govuk.TextField;
import commonground.spaces.Member;
import commonground.spaces.Memberships;
import commonground.spaces.Permission;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.SpaceViews;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is in a space.
 *
 * @param found how many people this search shows; "" where nothing was searched for
 * @param all where everybody is shown
 * @param next the next page; "" on the last
 * @param missing from which perspectives nobody speaks, for facilitators
 * @param roles where the table of roles is, for facilitators; "" for others
 */
record PeopleView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    TextField name,
    SelectField perspective,
    SelectField role,
    String found,
    String all,
    List<PersonView> people,
    String next,
    List<Composition.Line> composition,
    List<String> missing,
    String roles,
    List<RemovalView> removed)
    implements PageView {

  record PersonView(String name, String href, Face face, String role, String perspectives) {}

  record RemovalView(String name, TimeView at, String by, String reason) {}

  static PeopleView of(
      Member member,
      PeopleSearch search,
      List<Memberships.Here> everybody,
      int found,
      List<Memberships.Here> shown,
      boolean more,
      List<Removals.Removal> removed) {
    var space = member.space();
    var path = space.path() + "/people";
    var facilitates = member.may(Permission.CHANGE_ROLES);
    return new PeopleView(
        SpaceViews.trail(space, Link.to("People", "")),
        SpaceViews.Head.of(space),
        TextField.of("name", "Name").withValue(search.name()),
        perspectives(search),
        roles(search),
        search.everybody() ? "" : Count.of(found, "person found.", "people found."),
        path,
        shown.stream().map(here -> person(path, here)).toList(),
        more ? path + next(search, shown.getLast()) : "",
        Composition.of(everybody),
        facilitates ? Composition.missing(everybody) : List.of(),
        facilitates ? space.path() + "/roles" : "",
        removed.stream().map(PeopleView::removal).toList());
  }

  private static SelectField perspectives(PeopleSearch search) {
    var all = Arrays.stream(Perspective.values()).map(p -> option(p, p.words()));
    return choice("perspective", "Perspective", all)
        .withChosen(search.perspective().map(Words::write).orElse(""));
  }

  private static SelectField roles(PeopleSearch search) {
    var all = Arrays.stream(Role.values()).map(r -> option(r, r.words()));
    return choice("role", "Role", all).withChosen(search.role().map(Words::write).orElse(""));
  }

  private static SelectField.Option option(Enum<?> word, String words) {
    return SelectField.Option.of(Words.write(word), words);
  }

  private static SelectField choice(String name, String label, Stream<SelectField.Option> options) {
    return SelectField.of(
        name, label, Stream.concat(Stream.of(SelectField.Option.of("", "Any")), options).toList());
  }

  private static PersonView person(String path, Memberships.Here here) {
    return new PersonView(
        here.name(),
        path + "/" + here.person().value(),
        Face.of(here.name(), here.person().value()),
        here.role().words(),
        Perspective.words(here.perspectives()));
  }

  private static String next(PeopleSearch search, Memberships.Here last) {
    return "?name="
        + URLEncoder.encode(search.name(), StandardCharsets.UTF_8)
        + search.perspective().map(p -> "&perspective=" + Words.write(p)).orElse("")
        + search.role().map(r -> "&role=" + Words.write(r)).orElse("")
        + "&after="
        + last.person().value();
  }

  private static RemovalView removal(Removals.Removal removal) {
    return new RemovalView(
        removal.name(), When.at(removal.at(), When.UK), removal.by(), removal.reason());
  }

  @Override
  public String title() {
    return "People in " + head.name();
  }
}
