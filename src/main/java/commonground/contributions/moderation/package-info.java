/**
 * Reports, what is decided about them, and the one record of all that was done to what people
 * wrote, to people, or to rooms.
 *
 * <p>Owns the tables {@code reports}, {@code report_voices} and {@code moderation_acts}; emits
 * {@link commonground.contributions.moderation.ModerationEvent}; depends on {@code spaces} and
 * {@code people}. The view {@code report_handlers} says who looks at a report. A feature whose
 * subjects can be reported answers {@link commonground.contributions.moderation.Subjects}, and
 * whoever does something to one in another way records it by {@link
 * commonground.contributions.moderation.Acts#record}. What is recorded of something that nobody
 * reports has its name from {@link commonground.contributions.moderation.Titles}.
 */
@NullMarked
package commonground.contributions.moderation;

import org.jspecify.annotations.NullMarked;
