package commonground.demo;

import java.util.List;

/**
 * The twelve people of the demo. First names are ordinary, surnames are invented, and every address
 * is at {@code demo.example}, which can never receive mail (RFC 2606, 3).
 */
public final class DemoCast {
  private static final String DOMAIN = "demo.example";

  private static final List<DemoPerson> PEOPLE =
      List.of(
          person("siobhan", "Siobhán Marrowdale", "facilitator, runs the spaces", "other"),
          person("mair", "Mair Llanfeillion", "patient, rheumatoid arthritis", "patient"),
          person("bernard", "Bernard Oakapple", "patient, two bad knees", "patient"),
          person("parveen", "Parveen Noorwood", "carer for her mother", "patient"),
          person("shanice", "Shanice Palmerstone", "patient, in the hidden space only", "patient"),
          person("hannah", "Hannah Pennylark", "physiotherapist", "clinician"),
          person("adaeze", "Adaeze Okonfield", "GP who also teaches", "clinician", "academic"),
          person("callum", "Callum Braewick", "podiatrist, in the public space only", "clinician"),
          person("tomasz", "Tomasz Zielonbrook", "researcher", "academic"),
          person("rajan", "Rajan Thornapuram", "commissioner", "commissioner"),
          person("leroy", "Leroy Tallowfield", "runs a charity's exercise group", "voluntary"),
          person("mei", "Mei Harrowlin", "health librarian, site administrator", "other"));

  private DemoCast() {}

  public static List<DemoPerson> people() {
    return PEOPLE;
  }

  /** The librarian: running the site is a small part of her job. */
  public static DemoPerson siteAdministrator() {
    return person("mei");
  }

  /** An ordinary member of the public space, who must get "not found" from the hidden one. */
  public static DemoPerson strangerToTheHiddenSpace() {
    return person("callum");
  }

  /**
   * Finds one of the twelve.
   *
   * @throws IllegalArgumentException if nobody has this key
   */
  public static DemoPerson person(String key) {
    return PEOPLE.stream()
        .filter(person -> person.key().equals(key))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Nobody in the demo cast has the key " + key));
  }

  private static DemoPerson person(String key, String name, String about, String... perspectives) {
    return new DemoPerson(key, name, key + "@" + DOMAIN, about, List.of(perspectives));
  }
}
