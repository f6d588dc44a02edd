package commonground.operator;

import commonground.people.DisplayName;
import commonground.people.EmailAddress;
import commonground.people.Person;
import commonground.people.PersonId;
import commonground.spaces.Memberships;
import commonground.spaces.Named;
import commonground.spaces.Names;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Slug;
import commonground.spaces.Space;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes somebody a member of a space, or changes the role of one who is. */
final class AddMember implements Verb {

  private static final Option SPACE =
      Option.required("--space", "SLUG", "the space, by its name in addresses");
  private static final Option EMAIL =
      Option.required("--email", "ADDRESS", "the account of whoever joins");
  private static final Option ROLE = Option.required("--role", "ROLE", Typed.words(Role.class));
  private static final Option PERSPECTIVE =
      Option.repeated("--perspective", "PERSPECTIVE", Typed.words(Perspective.class));

  private static final Option NAME =
      Option.optional(
          "--name", "NAME", "what they are called there; needed where people choose their names");

  @Override
  public String name() {
    return "add-member";
  }

  @Override
  public String purpose() {
    return "Makes somebody a member of a space, or gives a member another role.";
  }

  @Override
  public List<Option> options() {
    return List.of(SPACE, EMAIL, ROLE, PERSPECTIVE, NAME);
  }

  @Override
  public void run(Given given, Site site) {
    var role = Typed.word(ROLE, given.text(ROLE), Role.class);
    var perspectives =
        given.all(PERSPECTIVE).stream()
            .map(text -> Typed.word(PERSPECTIVE, text, Perspective.class))
            .collect(Collectors.toUnmodifiableSet());
    var slug = Typed.slug(given.text(SPACE));
    var email = Typed.email(given.text(EMAIL));
    var name = given.optional(NAME).map(Typed::displayName);
    site.withCommunity(community -> {
      var space = space(community, slug);
      var person = person(community, email);
      name(community.names(), space, person, name);
      site.out().println(grant(community.memberships(), space, person, role, perspectives));
    });
  }

  private static Space space(Community community, Slug slug) {
    return community
        .spaces()
        .find(slug)
        .orElseThrow(() ->
            new Refused(
                "There is no space at /spaces/"
                    + slug.text()
                    + ". Make it with scripts/admin/create-space."));
  }

  private static Person person(Community community, EmailAddress email) {
    return community
        .people()
        .find(email)
        .orElseThrow(() ->
            new Refused(
                "Nobody has an account with "
                    + email.text()
                    + ". Make it with scripts/admin/create-person."));
  }

  private static void name(Names names, Space space, Person person, Optional<DisplayName> name) {
    if (names.choose(space.id(), person.id(), name) instanceof Named.Not(var why)) {
      throw new Refused(
          (name.isEmpty()
                  ? "In " + space.name() + " people use names they choose: say one with --name."
                  : why + ".")
              + " Nothing was changed.");
    }
  }

  /** Somebody who is in the space keeps their perspectives unless others are given. */
  private static String grant(
      Memberships memberships, Space space, Person person, Role role, Set<Perspective> given) {
    var before = memberships.find(space.id(), person.id());
    var perspectives =
        given.isEmpty()
            ? before.map(here -> Set.copyOf(here.perspectives())).orElse(Set.of())
            : given;
    memberships.grant(PersonId.OPERATOR, space.id(), person.id(), role, perspectives);
    return person.name()
        + (before.isPresent()
            ? " was in " + space.name() + " as "
            : " is now in " + space.name() + " as ")
        + before
            .map(here -> here.role().words() + ", and is now " + role.words())
            .orElse(role.words())
        + ".";
  }
}
