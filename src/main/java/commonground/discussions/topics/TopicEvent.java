package commonground.discussions.topics;

import commonground.discussions.TopicId;
import commonground.people.PersonId;
import commonground.platform.db.Event;
import commonground.spaces.SpaceId;

/** What happens to the topics of a space. That a discussion gets some is an event of its own. */
public sealed interface TopicEvent extends Event {
  record Made(SpaceId space, TopicId topic, PersonId by) implements TopicEvent {}

  /** It has another name or other synonyms. */
  record Changed(SpaceId space, TopicId topic, PersonId by) implements TopicEvent {}

  /**
   * It is gone.
   *
   * @param discussions that were about it
   */
  record Removed(SpaceId space, TopicId topic, long discussions, PersonId by)
      implements TopicEvent {}

  record Suggested(SpaceId space, SuggestionId suggestion, PersonId by) implements TopicEvent {}

  /**
   * A suggestion is answered.
   *
   * @param person who suggested it
   * @param topic that it became, or whose synonym; 0 if neither
   */
  record Answered(
      SpaceId space, SuggestionId suggestion, TopicId topic, PersonId person, PersonId by)
      implements TopicEvent {}
}
