package commonground.spaces.members;

import commonground.people.PersonId;
import commonground.spaces.Memberships;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom somebody looks for among the people of a space.
 *
 * @param name a part of their name, in any case and with or without accents; "" for any
 */
record PeopleSearch(String name, Optional<Perspective> perspective, Optional<Role> role) {

  boolean everybody() {
    return name.isEmpty() && perspective.isEmpty() && role.isEmpty();
  }

  List<Memberships.Here> among(List<Memberships.Here> people) {
    var part = folded(name);
    return people.stream()
        .filter(here -> folded(here.name()).contains(part))
        .filter(here -> perspective.map(here.perspectives()::contains).orElse(true))
        .filter(here -> role.map(here.role()::equals).orElse(true))
        .toList();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /** A page of people: those after this one, or the first if they are not among them. */
  static List<Memberships.Here> after(List<Memberships.Here> people, long person, int most) {
    var ids = people.stream().map(here -> here.person()).toList();
    var from = ids.indexOf(new PersonId(person)) + 1;
    return people.subList(from, Math.min(people.size(), from + most));
  }
}
