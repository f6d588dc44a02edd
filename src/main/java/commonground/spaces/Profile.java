package commonground.spaces;

import commonground.people.PersonId;
import java.util.List;

/**
 * A member as the others in the space know them.
 *
 * @param name as this space knows them
 * @param chosen whether they chose it for this space
 * @param biography several lines; "" for none
 * @param askMeAbout "" for nothing
 */
public record Profile(
    PersonId person,
    String name,
    boolean chosen,
    Role role,
    List<Perspective> perspectives,
    String biography,
    String askMeAbout) {}
