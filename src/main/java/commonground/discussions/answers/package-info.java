/**
 * What a discussion comes to: the post that answers it, and summaries that people suggest and
 * moderators accept.
 *
 * <p>Owns the tables {@code answers} and {@code summaries}; emits {@link
 * commonground.discussions.answers.AnswerEvent} and {@link
 * commonground.discussions.answers.SummaryEvent}; depends on {@code discussions} and {@code
 * discussions.reading}.
 */
@NullMarked
package commonground.discussions.answers;

import org.jspecify.annotations.NullMarked;
