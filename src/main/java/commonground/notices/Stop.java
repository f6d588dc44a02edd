package commonground.notices;

import commonground.people.PersonId;
import commonground.spaces.SpaceId;

/**
 * What the holder of a link in a mail may stop: mail to one person about one space, or about one
 * conversation in it.
 *
 * @param conversation see {@link MailNotices}
 */
public record Stop(PersonId person, SpaceId space, long conversation) {}
