package commonground.discussions.topics;

import commonground.discussions.TopicId;

/** What came of making or changing a topic. */
public sealed interface Saved {

  /** It is kept, or it says this already. */
  record Done(TopicId topic) implements Saved {}

  /** Another topic has such a name. */
  record Taken(Alike alike) implements Saved {}

  /** The space has as many topics, or the topic as many other names, as there can be. */
  record Full() implements Saved {}

  /** Somebody has changed it since the page was opened; here it is as it stands now. */
  record Meanwhile(KeptTopic now) implements Saved {}

  /** Nothing is changed in this space any more. */
  record Archived() implements Saved {}

  /** There is no such topic or suggestion, or the member may not keep topics. */
  record NotHere() implements Saved {}
}
