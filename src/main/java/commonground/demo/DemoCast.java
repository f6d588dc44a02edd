package commonground.demo;

import java.util.List;

/**
 * The forty people of the demo. First names are ordinary, surnames are invented, and every address
 * is at {@code demo.example}, which can never receive mail (RFC 2606, 3).
 */
public final class DemoCast {
  private static final String DOMAIN = "demo.example";

  private static final List<DemoPerson> PEOPLE =
      List.of(
          person("siobhan", "Siobhán Marrowdale", "facilitator, runs most of the spaces", "other"),
          person("mair", "Mair Llanfeillion", "patient, rheumatoid arthritis", "patient"),
          person("bernard", "Bernard Oakapple", "patient, two bad knees", "patient"),
          person("parveen", "Parveen Noorwood", "carer for her mother", "patient"),
          person("shanice", "Shanice Palmerstone", "patient, in the hidden space only", "patient"),
          person("gwenllian", "Gwenllian Tresgarth", "patient, speaks Welsh", "patient"),
          person("harjit", "Harjit Bhullarwood", "carer, speaks Punjabi", "patient"),
          person("yusra", "Yusra Zaytounfield", "patient, speaks Arabic", "patient"),
          person("dougal", "Dougal Strathmossie", "patient with a new hip", "patient"),
          person("ines", "Inês Figueirinha", "patient, fibromyalgia", "patient"),
          person("kofi", "Kofi Asantebrook", "secretary of a bowls club", "patient"),
          person("abdi", "Abdi Warsamdale", "barber, a member of the public", "patient"),
          person("joyce", "Joyce Appledrift", "runs a lunch club", "patient", "voluntary"),
          person("wendy", "Wendy Cobblestoke", "carer for her husband", "patient"),
          person("ray", "Ray Hollinbrow", "patient, drove lorries", "patient"),
          person("nell", "Nell Quillbury", "patient and student, waits to be let in", "patient"),
          person("hannah", "Hannah Pennylark", "clinician, a physiotherapist", "clinician"),
          person("adaeze", "Adaeze Okonfield", "GP who also teaches", "clinician", "academic"),
          person("callum", "Callum Braewick", "podiatrist, in the public space only", "clinician"),
          person("femi", "Femi Adewoodley", "pharmacist", "clinician"),
          person("kirsty", "Kirsty Glenmorrow", "occupational therapist", "clinician"),
          person("vikram", "Vikram Saffronley", "consultant, waits to be let in", "clinician"),
          person("elin", "Elin Penderwyn", "practice nurse, speaks Welsh", "clinician"),
          person("owen", "Owen Larkhollow", "physiotherapist in a surgery", "clinician"),
          person("tomasz", "Tomasz Zielonbrook", "researcher", "academic"),
          person("ingrid", "Ingrid Fjellholm", "health economist", "academic"),
          person("kwame", "Kwame Boatengrove", "statistician", "academic"),
          person(
              "leila", "Leila Pomegranway", "research student and patient", "academic", "patient"),
          person("rajan", "Rajan Thornapuram", "commissioner", "commissioner"),
          person("denise", "Denise Harkaway", "commissioner of community care", "commissioner"),
          person("sunil", "Sunil Marigoldham", "public health, council", "commissioner", "other"),
          person("leroy", "Leroy Tallowfield", "runs a charity's exercise group", "voluntary"),
          person("maureen", "Maureen Tansybrook", "answers a charity's helpline", "voluntary"),
          person(
              "barty",
              "Bartholomew Fotheringay-Ploughwright of Nether Wobbleton and Little Muddle",
              "trustee of a walking charity, with a long name",
              "voluntary"),
          person("amina", "Amina Sandalwood", "runs a community centre", "voluntary", "patient"),
          person("kit", "Kit Wanderlow", "was in the public space and left", "other"),
          person("dom", "Dominic Brashworth", "was removed from the public space", "other"),
          person("pia", "Pia Lindqvarn", "hospital newsletter editor", "other"),
          person("gareth", "Gareth Ffynnonlas", "bakery manager, waits to be let in", "other"),
          person("mei", "Mei Harrowlin", "site administrator, a health librarian", "other"));

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
   * Finds one of the forty.
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
