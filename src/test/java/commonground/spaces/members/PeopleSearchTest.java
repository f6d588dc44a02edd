package commonground.spaces.members;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.people.PersonId;
import commonground.spaces.Memberships;
import commonground.spaces.Memberships.Here;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a search finds, in which order, and from where people look at things. */
class PeopleSearchTest {

  private static final List<Here> PEOPLE =
      Memberships.byName(
          List.of(
              here(1, "Zo\u00eb Test", Role.MEMBER, Perspective.PATIENT, Perspective.ACADEMIC),
              here(2, "eve Test", Role.FACILITATOR),
              here(3, "\u00c9ve Other", Role.MEMBER, Perspective.PATIENT),
              here(4, "Ana Test", Role.OBSERVER, Perspective.COMMISSIONER)));

  private static Here here(long id, String name, Role role, Perspective... perspectives) {
    return new Here(new PersonId(id), name, role, List.of(perspectives));
  }

  private static String names(List<Here> found) {
    return String.join(", ", found.stream().map(Here::name).toList());
  }

  @Test
  void names_stand_in_order_whatever_their_accents_and_capitals() {
    assertEquals("Ana Test, \u00c9ve Other, eve Test, Zo\u00eb Test", names(PEOPLE));
  }

  @ParameterizedTest
  @CsvSource({
    "'', , , 4",
    "EVE, , , 2",
    "zoe, , , 1",
    "'e t', , , 2",
    "'', PATIENT, , 2",
    "'', PATIENT, FACILITATOR, 0",
    "ana, COMMISSIONER, OBSERVER, 1",
    "nobody, , , 0",
  })
  void a_search_finds_those_who_fit_all_of_it(
      String name, Perspective perspective, Role role, int expected) {
    var search =
        new PeopleSearch(name, Optional.ofNullable(perspective), Optional.ofNullable(role));
    assertEquals(expected, search.among(PEOPLE).size());
  }

  @Test
  void a_page_goes_on_after_a_person_and_begins_anew_after_one_who_is_gone() {
    assertEquals("\u00c9ve Other, eve Test", names(PeopleSearch.after(PEOPLE, 4, 2)));
    assertEquals("Ana Test, \u00c9ve Other", names(PeopleSearch.after(PEOPLE, 99, 2)));
    assertEquals("", names(PeopleSearch.after(PEOPLE, 1, 2)));
  }

  @Test
  void the_composition_counts_each_perspective_and_those_who_have_not_said() {
    assertEquals(
        List.of(
            new Composition.Line("Academic", 1, 25),
            new Composition.Line("Commissioner", 1, 25),
            new Composition.Line("Patient, carer or public", 2, 50),
            new Composition.Line("Not said yet", 1, 25)),
        Composition.of(PEOPLE));
  }

  @Test
  void whose_voice_is_missing_is_said_for_each_but_other() {
    assertEquals(
        List.of("No clinician yet", "Nobody from the voluntary sector yet"),
        Composition.missing(PEOPLE));
    assertEquals(5, Composition.missing(List.of()).size());
  }
}
