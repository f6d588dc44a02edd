package commonground.discussions.topics;

import commonground.discussions.TopicId;
import commonground.people.PersonId;
import commonground.platform.jobs.Job;

/**
 * Lets the discussions about a topic know that it has another name.
 *
 * @param by who gave it
 */
record Relabel(TopicId topic, PersonId by) implements Job {}
