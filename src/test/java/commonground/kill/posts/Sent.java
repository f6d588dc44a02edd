package commonground.kill.posts;

import java.util.UUID;

/**
 * A post that a writer sent at least once.
 *
 * @param once the client id, the same each time it is sent
 * @param words nobody else's
 */
record Sent(long thread, UUID once, String words) {}
