package commonground.demo;

import commonground.platform.db.Words;
import commonground.spaces.Perspective;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody made up.
 *
 * @param key short, lower case, unique: how memberships and posts name this person
 * @param about what they are, in a few words, for the list of who can sign in
 * @param perspectives one or two of clinician, academic, commissioner, patient (also a carer or
 *     member of the public), voluntary, other
 */
public record DemoPerson(
    String key, String name, String email, String about, List<String> perspectives) {
  public DemoPerson {
    perspectives = List.copyOf(perspectives);
  }

  Set<Perspective> seenAs() {
    return perspectives.stream()
        .map(word -> Words.read(Perspective.class, word))
        .collect(Collectors.toSet());
  }
}
