package commonground.contributions.moderation;

import commonground.people.PersonId;
import commonground.spaces.Space;

/**
 * Who may look at reports of a space. At which, says the view {@code report_handlers}.
 *
 * @param member whether they are in the space; else a site administrator
 * @param removes whether they may remove people from it
 */
public record Handler(Space space, PersonId person, boolean member, boolean removes) {}
