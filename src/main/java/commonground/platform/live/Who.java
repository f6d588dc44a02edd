package commonground.platform.live;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whose page listens.
 *
 * @param session its number
 * @param ends when that session ends unless it is used before; empty if it has. Asked on a virtual
 *     thread, and asking does not count as using it
 */
public record Who(long session, long person, Supplier<Optional<Instant>> ends) {}
