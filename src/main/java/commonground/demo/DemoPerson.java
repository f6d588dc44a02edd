package commonground.demo;

import java.util.List;

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
}
