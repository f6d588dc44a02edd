package commonground.platform.jobs;

import java.time.Instant;

/**
 * A job that was given up.
 *
 * @param kind such as {@code send_mail}
 * @param attempts how often it was tried
 * @param failure the class of the last error
 * @param hopeless trying again cannot help: what its kind kept for it is gone
 */
public record DeadLetter(
    JobId id,
    String kind,
    int attempts,
    Instant queuedAt,
    Instant diedAt,
    String failure,
    boolean hopeless) {}
