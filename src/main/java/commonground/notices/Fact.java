package commonground.notices;

import commonground.people.PersonId;
import java.util.Optional;

/** Something that happened and may concern people. {@code by} is who did it. */
public sealed interface Fact {

  PersonId by();

  /** Something that people say. */
  sealed interface Written extends Fact permits Posted, Messaged {}

  /**
   * A post was written.
   *
   * @param starter who started its discussion
   * @param answered who wrote the post that it replies to; empty if it answers the whole discussion
   */
  record Posted(PersonId by, PersonId starter, Optional<PersonId> answered) implements Written {}

  /**
   * A message was sent in a room.
   *
   * @param answered who wrote the message that it replies to; empty if it answers none
   */
  record Messaged(PersonId by, Optional<PersonId> answered) implements Written {}

  /** The words were changed, and name people whom they did not name before. */
  record Changed(Written words) implements Fact {
    @Override
    public PersonId by() {
      return words.by();
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
