package commonground.joining;

import commonground.people.PersonId;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A link that makes a member.
 *
 * @param token what stands in the link, 128 random bits
 * @param code the same to be said aloud; "" for one that was mailed
 * @param perspective suggested to whoever comes in
 * @param allowed how many people it lets in; empty for as many as like
 * @param used how many it has let in
 * @param mailing where it went, if it was mailed
 */
public record Invitation(
    InvitationId id,
    SpaceId space,
    String token,
    String code,
    Role role,
    Optional<Perspective> perspective,
    String label,
    OptionalInt allowed,
    int used,
    Instant expiresAt,
    PersonId madeBy,
    Instant madeAt,
    Optional<Instant> lastUsedAt,
    boolean revoked,
    Optional<Mailing> mailing) {

  /** Whether it lets somebody in. */
  public enum State {
    OPEN("Open"),
    USED_UP("Used up"),
    EXPIRED("Expired"),
    REVOKED("Revoked");

    private final String words;

    State(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  public State state(Instant now) {
    if (revoked) {
      return State.REVOKED;
    }
    if (allowed.isPresent() && used >= allowed.getAsInt()) {
      return State.USED_UP;
    }
    return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
  }

  /** Its address on this site. */
  public String path() {
    return "/join/" + token;
  }
}
