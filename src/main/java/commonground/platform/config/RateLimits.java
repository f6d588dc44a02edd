package commonground.platform.config;

/**
 * How often something may be done before people are asked to wait.
 *
 * @param signInsPerAddress tries to sign in or join from one network address, a minute
 * @param signInsPerPerson tries of a password for one account from one network, in 15 minutes
 * @param mailsPerPerson mails with a code or a link to one address that one network asks for, an
 *     hour
 * @param writesPerPerson posts, edits and other writes of one person, a minute
 * @param pagesPerPerson pages that one person opens, a minute
 * @param searchesPerPerson questions of one person to the search, a minute
 * @param mentionsPerPerson people whom one person mentions by name, a day
 * @param circlesPerPerson words for many people, such as @patients, that one person uses, a day
 */
public record RateLimits(
    int signInsPerAddress,
    int signInsPerPerson,
    int mailsPerPerson,
    int writesPerPerson,
    int pagesPerPerson,
    int searchesPerPerson,
    int mentionsPerPerson,
    int circlesPerPerson) {

  static RateLimits read(Values values) {
    return new RateLimits(
        values.number("limit.signin.address", 1, 100_000),
        values.number("limit.signin.person", 3, 1_000),
        values.number("limit.mail.person", 1, 1_000),
        values.number("limit.writes.person", 1, 10_000),
        values.number("limit.pages.person", 60, 100_000),
        values.number("limit.search.person", 1, 100_000),
        values.number("limit.mentions.people", 1, 10_000),
        values.number("limit.mentions.many", 1, 1_000));
  }
}
