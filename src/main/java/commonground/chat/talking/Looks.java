package commonground.chat.talking;

import commonground.people.PersonId;
import java.util.Set;

/**
 * What changes how every message looks to a reader, whatever happens in the room.
 *
 * @param muted whose messages they want folded away
 * @param names a fingerprint of what people are called in the space
 */
record Looks(Set<PersonId> muted, String names) {}
