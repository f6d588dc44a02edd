/**
 * How people come into a space: ground rules, invitations (links, and mails), asking. {@link
 * commonground.joining.Arrivals} is the one verb that all of it leads to.
 *
 * <p>Owns the tables {@code ground_rules}, {@code rules_acceptances}, {@code invitations}, {@code
 * join_questions} and {@code join_requests}; emits {@link commonground.joining.JoiningEvent};
 * depends on {@code people} and {@code spaces}.
 */
@NullMarked
package commonground.joining;

import org.jspecify.annotations.NullMarked;
