/**
 * Accounts, signing in, sessions and the account page.
 *
 * <p>Owns the tables {@code people}, {@code sessions}, {@code mailbox_proofs} and {@code
 * site_secrets}; emits {@link commonground.people.PeopleEvent}; depends on {@code platform} only.
 */
@NullMarked
package commonground.people;

import org.jspecify.annotations.NullMarked;
