package commonground.notices;

import commonground.people.PersonId;
import java.util.Optional;

/** Something that happened and may concern people. {@code by} is who did it. */
public sealed interface Fact {

  PersonId by();

  /**
   * A post was written.
   *
   * @param starter who started its discussion
   * @param answered who wrote the post that it replies to; empty if it answers the whole discussion
   */
  record Posted(PersonId by, PersonId starter, Optional<PersonId> answered) implements Fact {}

  /** The words of a post were changed, and name people whom they did not name before. */
  record Changed(Posted post) implements Fact {
    @Override
    public PersonId by() {
      return post.by();
    }
  }

  /**
   * Something of somebody's was dealt with.
   *
   * @param why they of all people are told
   */
  record Dealt(PersonId by, PersonId whose, Reason why) implements Fact {}

  /**
   * A moderator has decided about somebody, or for them: they are told whatever they want to hear.
   */
  record Judged(PersonId by, PersonId whose, Reason why) implements Fact {}
}
