package commonground.people;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Somebody with an account.
 *
 * @param email normalised, see {@link EmailAddress}
 * @param hasPassword false for somebody who signs in by mailed code only
 */
public record Person(
    PersonId id,
    EmailAddress email,
    String name,
    boolean hasPassword,
    ZoneId zone,
    boolean siteAdministrator,
    Instant createdAt) {}
