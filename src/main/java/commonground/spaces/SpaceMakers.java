package commonground.spaces;

import commonground.people.People;
import commonground.people.PeopleAccess;
import commonground.people.Person;
import commonground.people.PersonId;
import commonground.platform.web.Access;
import commonground.platform.web.Access.Admission;
import commonground.platform.web.Request;
import java.util.Optional;

/** Who may create a space on this site. */
public final class SpaceMakers {

  private final People people;
  private final boolean everyone;

  /**
   * @param everyone whether everybody who is signed in may, or site administrators only
   */
  public SpaceMakers(People people, boolean everyone) {
    this.people = people;
    this.everyone = everyone;
  }

  /** Whether this request may. */
  boolean includes(Request request) {
    return PeopleAccess.person(request).filter(this::may).isPresent();
  }

  private boolean may(PersonId person) {
    return everyone || people.find(person).filter(Person::siteAdministrator).isPresent();
  }

  /** The access column of the pages that make a space. */
  public Access<PersonId> access() {
    return new Access<>("maker", request -> admit(PeopleAccess.person(request)));
  }

  private Admission<PersonId> admit(Optional<PersonId> person) {
    if (person.isEmpty()) {
      return new Admission.SignInFirst<>();
    }
    return may(person.get())
        ? new Admission.In<>(person.get())
        : new Admission.Refused<>(
            "On this site the people who run it create spaces. Ask them: their address is on the"
                + " help page.");
  }
}
