package commonground.platform.web;

import java.time.ZoneId;

/**
 * Somebody who is signed in, as far as this package knows them.
 *
 * @param id the session's number, not its secret
 * @param person the person's number
 * @param name what the header calls them
 * @param zone where they are
 * @param proved whether they signed in so lately that they may change how they sign in
 * @param token the synchroniser token that each of their forms carries
 */
public record Session(
    long id, long person, String name, ZoneId zone, boolean proved, String token) {}
