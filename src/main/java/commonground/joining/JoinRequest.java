package commonground.joining;

import commonground.people.PersonId;
import commonground.spaces.Perspective;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Somebody asks to become a member.
 *
 * @param name of who asks
 * @param answers to the space's questions as they were when it was asked
 * @param rules the version of the ground rules that they have agreed to
 * @param words with which it was answered; "" for none
 */
public record JoinRequest(
    JoinRequestId id,
    SpaceId space,
    PersonId person,
    String name,
    List<Answer> answers,
    Set<Perspective> perspectives,
    int rules,
    Instant askedAt,
    State state,
    String words) {

  /** Where it stands. */
  public enum State {
    WAITING,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    /** They came in another way meanwhile. */
    JOINED
  }

  public record Answer(String question, String words) {}

  Agreement agreement() {
    return new Agreement(rules, perspectives);
  }
}
