package commonground.operator;

import commonground.people.PersonId;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.NameRule;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import java.util.List;
import java.util.Optional;

/** Makes a space. */
final class CreateSpace implements Verb {

  private static final int NAME_MOST = 80;
  private static final int PURPOSE_MOST = 500;

  private static final Option SLUG =
      Option.required("--slug", "SLUG", "its name in addresses: a to z, 0 to 9, hyphens");
  private static final Option NAME =
      Option.required("--name", "NAME", "what people see, at most " + NAME_MOST + " characters");
  private static final Option KIND = Option.required("--kind", "KIND", Typed.words(Kind.class));
  private static final Option PURPOSE =
      Option.optional("--purpose", "TEXT", "what it is for, one or two sentences");
  private static final Option VISIBILITY =
      Option.optional(
          "--visibility", "WHO", Typed.words(Visibility.class) + "; the kind has one of its own");
  private static final Option JOINING =
      Option.optional(
          "--joining", "HOW", Typed.words(Joining.class) + "; the kind has one of its own");

  private static final Option NAMES =
      Option.optional(
          "--names", "WHICH", Typed.words(NameRule.class) + "; the kind has one of its own");

  @Override
  public String name() {
    return "create-space";
  }

  @Override
  public String purpose() {
    return "Makes a space for a community.";
  }

  @Override
  public List<Option> options() {
    return List.of(SLUG, NAME, KIND, PURPOSE, VISIBILITY, JOINING, NAMES);
  }

  @Override
  public void run(Given given, Site site) {
    var space = wanted(given);
    site.withCommunity(community -> {
      switch (community.spaces().create(PersonId.OPERATOR, space, Optional.empty())) {
        case Spaces.Created.Done done -> {}
        case Spaces.Created.SlugTaken taken ->
            throw new Refused(
                "There is a space at /spaces/"
                    + space.slug().text()
                    + " already. Choose another --slug. Nothing was changed.");
      }
    });
    site.out()
        .println(
            "Made the space "
                + space.name()
                + " at /spaces/"
                + space.slug().text()
                + " ("
                + space.kind().words()
                + ", "
                + Typed.word(space.visibility())
                + ", joining: "
                + Typed.word(space.joining())
                + ").");
    site.out()
        .println("Nobody is in it yet: scripts/admin/add-member --space " + space.slug().text());
  }

  private static Spaces.NewSpace wanted(Given given) {
    var kind = Typed.word(KIND, given.text(KIND), Kind.class);
    return new Spaces.NewSpace(
        Typed.slug(given.text(SLUG)),
        Typed.line(NAME, given.text(NAME), NAME_MOST),
        given.optional(PURPOSE).map(text -> Typed.line(PURPOSE, text, PURPOSE_MOST)).orElse(""),
        kind,
        given
            .optional(VISIBILITY)
            .map(text -> Typed.word(VISIBILITY, text, Visibility.class))
            .orElse(kind.visibility()),
        given
            .optional(JOINING)
            .map(text -> Typed.word(JOINING, text, Joining.class))
            .orElse(kind.joining()),
        given
            .optional(NAMES)
            .map(text -> Typed.word(NAMES, text, NameRule.class))
            .orElse(kind.names()));
  }
}
