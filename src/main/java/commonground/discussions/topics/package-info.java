/**
 * Topics: a list for each space, what people suggest for it, and what discussions are about.
 *
 * <p>Owns the tables {@code topics}, {@code discussion_topics} and {@code topic_suggestions}; emits
 * {@link commonground.discussions.topics.TopicEvent}; depends on the nouns of {@code discussions}
 * and on {@code reading}.
 */
@NullMarked
package commonground.discussions.topics;

import org.jspecify.annotations.NullMarked;
