package commonground.platform.events;

import commonground.platform.db.Event;
import java.time.Instant;

/** An event as the log keeps it. */
public record Recorded(long id, Instant at, Event event) {}
