package commonground.notices;

import commonground.people.PersonId;
import commonground.spaces.Attention;
import java.util.Optional;

/**
 * What is known of somebody who may be told.
 *
 * @param member whether they are in the space
 * @param muted whether they have muted who did it
 * @param ofSpace what they want to hear of the space
 * @param ofDiscussion what they want to hear of the discussion; empty: as in the space
 * @param mentioned why, if its words mention them: by name, or as one of many
 */
public record Hearer(
    PersonId person,
    boolean member,
    boolean muted,
    Attention ofSpace,
    Optional<Attention> ofDiscussion,
    Optional<Reason> mentioned) {

  /** The word that counts: that of the discussion, or else that of the space. */
  Attention wants() {
    return ofDiscussion.orElse(ofSpace);
  }
}
