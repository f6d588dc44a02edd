package commonground.spaces;

import commonground.platform.web.Problems;
import java.util.Optional;

/** How open a space is: who sees it and reads in it, and how people come in. */
public record Openness(Visibility visibility, Joining joining) {

  public static Openness of(Space space) {
    return new Openness(space.visibility(), space.joining());
  }

  /**
   * What a form chose; empty if that is not right, and then the problems say why.
   *
   * @param visibility empty if none was chosen, as {@code joining}
   */
  public static Optional<Openness> chosen(
      Optional<Visibility> visibility, Optional<Joining> joining, Problems problems) {
    problems.unless(visibility.isPresent(), "visibility", "Choose who can see the space");
    problems.unless(joining.isPresent(), "joining", "Choose how people come in");
    var chosen = visibility.flatMap(v -> joining.map(j -> new Openness(v, j)));
    if (chosen.isPresent() && !chosen.get().fits()) {
      problems.add(
          "joining",
          "Choose “By invitation”: nobody else knows of a hidden space, so nobody could ask");
    }
    return chosen.filter(Openness::fits);
  }

  /** Whether people can come in this way: nobody walks into what they do not know of. */
  public boolean fits() {
    return visibility != Visibility.HIDDEN || joining == Joining.INVITATION;
  }
}
