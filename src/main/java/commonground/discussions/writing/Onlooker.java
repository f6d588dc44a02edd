package commonground.discussions.writing;

import commonground.people.PersonId;
import commonground.platform.web.Request;
import commonground.spaces.Reader;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who looks at a page of a space, and may be at home in other spaces too.
 *
 * @param reader who they are here
 * @param person empty for somebody who is not signed in
 * @param muted whose words they want folded away
 */
public record Onlooker(Reader reader, Optional<PersonId> person, Set<PersonId> muted) {

  public static Onlooker of(Reader reader, Request request) {
    var person = request.session().map(session -> new PersonId(session.person()));
    return new Onlooker(reader, person, Set.of());
  }

  public Onlooker muting(Set<PersonId> people) {
    return new Onlooker(reader, person, people);
  }
}
