package commonground.notices;

import commonground.people.PersonId;
import commonground.spaces.SpaceId;

/**
 * What the holder of a link in a mail may stop: mail to one person about one space, or about one
 * conversation in it; or their digest, which is of no space.
 *
 * @param conversation see {@link MailNotices}
 */
public record Stop(PersonId person, SpaceId space, long conversation) {

  private static final SpaceId NO_SPACE = new SpaceId(0);

  /** Of somebody's digest. */
  public static Stop digest(PersonId person) {
    return new Stop(person, NO_SPACE, 0);
  }

  boolean isDigest() {
    return space.equals(NO_SPACE);
  }
}
