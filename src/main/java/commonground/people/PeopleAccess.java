package commonground.people;

import commonground.platform.web.Access;
import commonground.platform.web.Access.Admission;
import commonground.platform.web.Request;
import commonground.platform.web.Session;
import java.util.Optional;

/** The access column of routes that need somebody who is signed in. */
public final class PeopleAccess {

  /** Anybody who is signed in. */
  public static final Access<PersonId> PERSON =
      new Access<>(
          "person",
          request ->
              person(request)
                  .<Admission<PersonId>>map(Admission.In::new)
                  .orElseGet(Admission.SignInFirst::new));

  /** Somebody who has just signed in: who changes how they sign in must be who they say. */
  public static final Access<PersonId> OWNER =
      new Access<>(
          "owner",
          request ->
              request.session().filter(Session::proved).isPresent()
                  ? new Admission.In<>(person(request).orElseThrow())
                  : request.session().isPresent()
                      ? new Admission.SignInAgain<>()
                      : new Admission.SignInFirst<>());

  /** Site administrators; to everybody else there is nothing here. */
  public final Access<PersonId> administrator;

  public PeopleAccess(People people) {
    this.administrator =
        new Access<>(
            "administrator",
            request ->
                person(request)
                    .flatMap(people::find)
                    .filter(Person::siteAdministrator)
                    .<Admission<PersonId>>map(person -> new Admission.In<>(person.id()))
                    .orElseGet(Admission.NotHere::new));
  }

  /** Who is signed in, if anybody is. */
  public static Optional<PersonId> person(Request request) {
    return request.session().map(session -> new PersonId(session.person()));
  }
}
